using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace NomadNodes.Storage;

/// <summary>Moves the write-ahead log into the database on a connection and a thread of its own, so that the writer does not pay for it.</summary>
internal sealed partial class Checkpointer : IDisposable
{
    // Passive checkpoints never make the writer wait, but while it writes without a pause they never let the log start over either.
    private const int WaitsForRestartAt = 8;

    private readonly SqliteConnection _connection;
    private readonly long _threshold;
    private readonly ILogger _log;
    private readonly AutoResetEvent _wanted = new(false);
    private readonly Thread _thread;
    private volatile bool _stopping;
    private long _unmoved;

    internal Checkpointer(SqliteConnection connection, long threshold, ILogger log)
    {
        _connection = connection;
        _threshold = threshold;
        _log = log;
        _thread = new Thread(Loop) { IsBackground = true, Name = "storage checkpoints" };
        _thread.Start();
    }

    /// <summary>Tells of bytes that a batch added to the log; an estimate will do.</summary>
    internal void Added(long bytes)
    {
        if (Interlocked.Add(ref _unmoved, bytes) >= _threshold)
            _wanted.Set();
    }

    /// <summary>Empties the log, so that a stopped server leaves one file.</summary>
    public void Dispose()
    {
        _stopping = true;
        _wanted.Set();
        _thread.Join();
        Try(() => Checkpoint("TRUNCATE"));
        _connection.Dispose();
        _wanted.Dispose();
    }

    private void Loop()
    {
        while (true)
        {
            _wanted.WaitOne();
            if (_stopping)
                return;
            Interlocked.Exchange(ref _unmoved, 0);
            Try(MoveLog);
        }
    }

    private void MoveLog()
    {
        var logBytes = Checkpoint("PASSIVE");
        if (logBytes >= WaitsForRestartAt * _threshold)
            Checkpoint("RESTART");
    }

    // A failure costs nothing but a longer log, in which everything is safe; the next batches cause the next try.
    private void Try(Action checkpoint)
    {
        try
        {
            checkpoint();
        }
        catch (SqliteException e)
        {
            LogFailed(StorageFailures.Sqlite(_connection.DataSource, e).Message, e);
        }
    }

    private long Checkpoint(string mode)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({mode})";
        using var reader = command.ExecuteReader();
        reader.Read();
        return reader.GetInt64(1) * SqlitePragmas.PageSize;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The write-ahead log could not be moved into the database: {Reason}")]
    private partial void LogFailed(string reason, Exception exception);
}
