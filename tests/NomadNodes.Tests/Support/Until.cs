using NomadNodes.Tests.State.Watches;

namespace NomadNodes.Tests.Support;

internal static class Until
{
    /// <summary>For what another thread does soon and nobody tells.</summary>
    internal static async Task HoldsAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Watch.TooLong);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
