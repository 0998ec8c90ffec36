using Microsoft.Extensions.Logging;

namespace NomadNodes.Services.Garbage;

/// <summary>Runs of the garbage collection that somebody asked for. Nomad: who asks does not wait for it.</summary>
internal sealed partial class GarbageRequests(GarbageWrites garbage, ILogger<GarbageRequests> logger)
{
    /// <summary>Begins a run.</summary>
    public void Begin() => _ = CollectAsync();

    private async Task CollectAsync()
    {
        try
        {
            await garbage.CollectAsync(GarbageThresholds.Forced);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Nobody waits who could be told.
            LogFailed(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A garbage collection that was asked for failed")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
