namespace NomadNodes.Tests.Documents;

/// <param name="Methods">Or <c>any</c>.</param>
/// <param name="Path">With <c>:id</c> where the ID goes.</param>
/// <param name="What"><c>the endpoint</c>, or a part of it.</param>
/// <param name="Status"><c>yes</c>, <c>partly (…)</c> or <c>no</c>.</param>
internal sealed record CompatibilityRow(IReadOnlyList<string> Methods, string Path, string What, string Status)
{
    internal bool IsEndpoint => What == "the endpoint";

    internal bool IsThere => !Status.StartsWith("no", StringComparison.Ordinal);

    /// <summary>As in <c>GET /v1/nodes</c>, one for each method.</summary>
    internal IEnumerable<string> Endpoints => Methods.Select(method => $"{method} {Path}");
}
