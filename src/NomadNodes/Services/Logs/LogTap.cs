using Microsoft.Extensions.Logging;
using NomadNodes.Errors;

namespace NomadNodes.Services.Logs;

/// <summary>
/// What one server says, for whoever listens at the moment, at a level of their own: the server's own log may be written at another one, or not at all. While
/// nobody listens it costs the look at a number.
/// </summary>
/// <param name="time">Of the lines: real time.</param>
internal sealed class LogTap(TimeProvider time) : ILoggerProvider
{
    private readonly Lock _lock = new();
    private volatile LogListener[] _listeners = [];

    /// <summary>Begins to listen; whoever does disposes it.</summary>
    /// <param name="level">The least important that is heard.</param>
    /// <param name="asJson">Whether lines are JSON.</param>
    public LogListener Listen(LogLevel level, bool asJson)
    {
        var listener = new LogListener(level, asJson, Remove, time);
        lock (_lock) _listeners = [.. _listeners, listener];
        return listener;
    }

    public ILogger CreateLogger(string categoryName) => new Speaker(this, categoryName);

    public void Dispose()
    {
        // Listeners belong to the requests that listen.
    }

    private bool IsHeard(LogLevel level)
    {
        foreach (var listener in _listeners)
        {
            if (level >= listener.Level) return true;
        }

        return false;
    }

    private void Tell(LogEntry entry)
    {
        foreach (var listener in _listeners) listener.Offer(entry);
    }

    private void Remove(LogListener listener)
    {
        lock (_lock) _listeners = [.. _listeners.Where(one => one != listener)];
    }

    private sealed class Speaker(LogTap tap, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => tap.IsHeard(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is CutOffException || !tap.IsHeard(logLevel)) return;
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            tap.Tell(new LogEntry(tap.Now, logLevel, category, formatter(state, exception), values, exception));
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();
}
