using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http.Journal;

/// <summary>What a request says of itself before its body is read, secrets taken out.</summary>
/// <param name="Started">In timestamps of the journal's time.</param>
/// <param name="Method">As it was sent.</param>
/// <param name="Target">Path and query, as they were sent.</param>
/// <param name="Headers">Copied.</param>
/// <param name="Token">The accessor of its token; empty for no token and for one that nobody knows.</param>
/// <param name="Fault">The name of the rule that is applied to it; null when there is none.</param>
internal readonly record struct ArrivedRequest(long Started, string Method, string Target, KeyValuePair<string, StringValues>[] Headers, string Token, string? Fault)
{
    public ReadOnlySpan<char> Path => RawTarget.Path(Target);

    /// <summary>Without its question mark.</summary>
    public ReadOnlySpan<char> Query => RawTarget.Query(Target) is ['?', .. var query] ? query : [];
}
