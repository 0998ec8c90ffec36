using NomadNodes.State.Events;

namespace NomadNodes.Services.Events;

/// <summary>One open stream, line by line.</summary>
internal sealed class EventStream(EventFollower follower, EventFilter filter, EventAccess? access = null) : IDisposable
{
    /// <summary>
    /// The next line, newline included; the first one comes at once. Empty when the stream is over: the server stops, the state was reset, the reader
    /// is too slow or gone, or may not read on.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextLineAsync()
    {
        while (await follower.NextAsync() is { } batch)
        {
            if (access?.Holds() == false) return default;
            var line = filter.LineOf(batch);
            if (!line.IsEmpty) return line;
        }

        return default;
    }

    /// <summary>Nobody reads any more: the wait for the next line ends.</summary>
    public void End() => follower.End();

    public void Dispose() => follower.Dispose();
}
