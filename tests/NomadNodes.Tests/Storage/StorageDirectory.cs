using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

/// <summary>A data directory of one test, deleted at its end.</summary>
internal sealed class StorageDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    internal string Database => System.IO.Path.Combine(Path, SqliteStorage.DatabaseFile);

    internal SqliteStorage Open(Func<SqliteStorageOptions, SqliteStorageOptions>? change = null)
    {
        // Tests kill no machine: without sync they are as telling and faster.
        var options = new SqliteStorageOptions(Path) { Synchronous = Durability.Off };
        return SqliteStorage.Open(change is null ? options : change(options), NullLogger.Instance);
    }

    /// <summary>What another start of the server finds.</summary>
    internal StoredState Reload()
    {
        using var storage = Open();
        return storage.Load();
    }

    internal void Store(params StorageBatch[] batches)
    {
        using var storage = Open();
        foreach (var batch in batches)
            storage.Save(batch);
    }

    internal byte[] ReadDatabase() => File.ReadAllBytes(Database);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
