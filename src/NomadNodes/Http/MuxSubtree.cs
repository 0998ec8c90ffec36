using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>
/// What a route like <c>/v1/node/</c> answers: everything below it. Which endpoint takes a path is decided by how the decoded rest ends
/// (Nomad: <c>/v1/node/drain</c> is the node called drain, <c>/v1/node/%2Fdrain</c> drains the node without a name).
/// </summary>
internal sealed class MuxSubtree
{
    private readonly List<Branch> _branches = [];

    internal void Add(MuxPattern pattern, Endpoint endpoint)
    {
        var branch = _branches.Find(known => known.Suffix == pattern.Suffix);
        if (branch is null)
        {
            branch = new Branch(pattern.Suffix, pattern.Parameter, new MethodTable());
            _branches.Add(branch);
            // The longest suffix first: each ends what the shorter ones of the same ending would take.
            _branches.Sort((one, other) => other.Suffix.Length - one.Suffix.Length);
        }
        branch.Methods.Add(endpoint);
    }

    /// <param name="rest">The path below the subtree, still escaped.</param>
    internal MuxMatch Match(ReadOnlySpan<char> rest)
    {
        var decoded = rest.Contains('%') ? PercentText.Decode(rest, plusIsSpace: false) : null;
        var text = decoded ?? rest;
        foreach (var (suffix, parameter, methods) in _branches)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
                return new MuxMatch(methods, parameter, suffix.Length == 0 && decoded is not null ? decoded : text[..^suffix.Length].ToString());
        }
        return default;
    }

    private sealed record Branch(string Suffix, string? Parameter, MethodTable Methods);
}
