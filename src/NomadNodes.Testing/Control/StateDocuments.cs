using System.Text;

namespace NomadNodes.Testing.Control;

/// <summary>Whole states as documents.</summary>
internal static class StateDocuments
{
    public static async Task<ulong> ImportAsync(this ServerLink link, string document, CancellationToken cancellationToken)
    {
        var answer = await link.ExchangeAsync(HttpMethod.Put, "/_emulator/state", Encoding.UTF8.GetBytes(document), cancellationToken);
        return answer.Checked().Read<IndexAnswer>().Index;
    }

    public static async Task<string> ExportAsync(this ServerLink link, string path, bool withSecrets, CancellationToken cancellationToken) =>
        (await link.SendAsync(HttpMethod.Get, LinkPath.WithQuery(path, ("secrets", withSecrets ? "true" : null)), null, cancellationToken)).Text;
}
