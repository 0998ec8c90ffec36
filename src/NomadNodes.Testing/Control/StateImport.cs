using System.Text;

namespace NomadNodes.Testing.Control;

/// <summary>The import of a state, which a start needs as well as the handle.</summary>
internal static class StateImport
{
    public static async Task<ulong> ImportAsync(this ServerLink link, string document, CancellationToken aborted)
    {
        var answer = await link.ExchangeAsync(HttpMethod.Put, "/_emulator/state", Encoding.UTF8.GetBytes(document), aborted);
        return answer.Checked().Read<IndexAnswer>().Index;
    }
}
