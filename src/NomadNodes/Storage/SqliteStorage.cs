using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using NomadNodes.Storage.Schema;

namespace NomadNodes.Storage;

/// <summary>The state in one SQLite file of a directory.</summary>
internal sealed class SqliteStorage : IStateStorage
{
    internal const string DatabaseFile = "nomadnodes.db";

    // What a row adds to the log besides its document: the rest of its page and a page of the key's index, now and then.
    private const int LogBytesPerRow = 2 * SqlitePragmas.PageSize;

    private readonly Stack<IDisposable> _owned = new();
    private readonly string _file;
    private readonly StateContext _context;
    private readonly BatchWriter _writer;
    private readonly Checkpointer _checkpointer;

    private SqliteStorage(SqliteStorageOptions options, ILogger log)
    {
        _file = Path.GetFullPath(Path.Combine(options.Directory, DatabaseFile));
        try
        {
            Own(DirectoryLock.Take(options.Directory));
            Connection = Own(SqlitePragmas.Connect(_file, options.Synchronous));
            _context = Own(new StateContext(Connection));
            PrepareFile();
            _writer = Own(new BatchWriter(_context));
            _checkpointer = Own(new Checkpointer(SqlitePragmas.Connect(_file, options.Synchronous), options.CheckpointBytes, log));
        }
        catch (SqliteException e)
        {
            Dispose();
            throw StorageFailures.Sqlite(_file, e);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal SqliteConnection Connection { get; }

    /// <exception cref="StorageException">The directory or the file in it cannot be used; nothing in it was changed.</exception>
    internal static SqliteStorage Open(SqliteStorageOptions options, ILogger log) => new(options, log);

    public StoredState Load()
    {
        try
        {
            return new StateLoader(_context).Load() with { Source = _file };
        }
        catch (SqliteException e)
        {
            throw StorageFailures.Sqlite(_file, e);
        }
    }

    public void Save(StorageBatch batch)
    {
        try
        {
            using var transaction = _context.Database.BeginTransaction();
            _writer.Write(batch, (SqliteTransaction)transaction.GetDbTransaction());
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw StorageFailures.Sqlite(_file, e);
        }

        _checkpointer.Added(LogBytes(batch));
    }

    public void Dispose()
    {
        while (_owned.TryPop(out var newest))
            newest.Dispose();
    }

    private static long LogBytes(StorageBatch batch)
    {
        var bytes = (long)LogBytesPerRow * (batch.Rows.Count + 1);
        foreach (var row in batch.Rows)
            bytes += row.Document.Length;
        return bytes;
    }

    private T Own<T>(T part)
        where T : IDisposable
    {
        _owned.Push(part);
        return part;
    }

    private void PrepareFile()
    {
        var upgrade = new SchemaUpgrade(_context, _file, SchemaSteps.All);
        var version = upgrade.ReadVersion();
        Connection.PrepareWriter(_file);
        upgrade.Run(version);
        SchemaCheck.Run(_context, _file);
    }
}
