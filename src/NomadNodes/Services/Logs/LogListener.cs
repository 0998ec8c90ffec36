using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NomadNodes.Services.Logs;

/// <summary>Somebody who listens to the log, line by line. Who does not keep up misses lines, and is told how many; the server never waits.</summary>
internal sealed class LogListener : IDisposable
{
    // Nomad: so many lines wait for a slow listener.
    private const int MostWaiting = 512;

    private readonly Channel<byte[]> _lines = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly bool _asJson;
    private readonly Action<LogListener> _forget;
    private readonly TimeProvider _time;
    private int _missed;

    internal LogListener(LogLevel level, bool asJson, Action<LogListener> forget, TimeProvider time)
    {
        Level = level;
        _asJson = asJson;
        _forget = forget;
        _time = time;
    }

    /// <summary>The least important that is heard.</summary>
    public LogLevel Level { get; }

    /// <summary>The next line, newline included; null once <paramref name="ending"/> says so.</summary>
    public async ValueTask<byte[]?> NextAsync(CancellationToken ending)
    {
        if (Interlocked.Exchange(ref _missed, 0) is > 0 and var missed) return BytesOf(MissedEntry(missed));
        try
        {
            return await _lines.Reader.ReadAsync(ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _forget(this);

    internal void Offer(LogEntry entry)
    {
        if (entry.Level >= Level && !_lines.Writer.TryWrite(BytesOf(entry))) Interlocked.Increment(ref _missed);
    }

    private LogEntry MissedEntry(int count) => new(
        _time.GetUtcNow(), LogLevel.Warning, "agent", string.Create(CultureInfo.InvariantCulture, $"Monitor dropped {count} logs during monitor request"), [], null);

    private byte[] BytesOf(LogEntry entry) => _asJson ? entry.ToJson() : Encoding.UTF8.GetBytes(entry.ToText());
}
