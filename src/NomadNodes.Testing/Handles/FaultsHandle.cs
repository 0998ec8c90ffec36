using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;

namespace NomadNodes.Testing.Handles;

/// <summary>What goes wrong between clients and the server. The first rule that a request fits, in the order in which they were added, is the one it meets.</summary>
public sealed class FaultsHandle
{
    private const string Path = "/_emulator/faults";

    private readonly ServerLink _link;

    internal FaultsHandle(ServerLink link) => _link = link;

    /// <summary>Adds a rule.</summary>
    public Task AddAsync(FaultRule rule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _link.SendAsync(HttpMethod.Post, Path, ToJson(rule), cancellationToken);
    }

    /// <summary>These rules, and no others.</summary>
    public Task ReplaceAsync(IEnumerable<FaultRule> rules, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return _link.SendAsync(HttpMethod.Put, Path, new JsonArray([.. rules.Select(ToJson)]), cancellationToken);
    }

    /// <summary>All rules, with how often they met a request.</summary>
    public async Task<IReadOnlyList<FaultRule>> ListAsync(CancellationToken cancellationToken = default) => (await _link.GetAsync<RuleList>(Path, cancellationToken)).Faults;

    /// <exception cref="NomadControlException">There is no such rule.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, $"{Path}/{LinkPath.Segment(name)}", null, cancellationToken);

    /// <summary>Everything works again.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, Path, null, cancellationToken);

    // What a server counted is no part of a rule.
    private static JsonNode ToJson(FaultRule rule) => LinkJson.NodeOf(rule with { Matched = null, Applied = null });

    private sealed record RuleList(IReadOnlyList<FaultRule> Faults);
}
