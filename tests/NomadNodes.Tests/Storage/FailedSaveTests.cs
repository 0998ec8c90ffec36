using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

/// <summary>A batch that cannot be stored is not stored at all, and the next one is, once the cause is gone.</summary>
public sealed class FailedSaveTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Fact]
    public void Save_StoresNothing_IfTheDiskIsFull()
    {
        using (var storage = _directory.Open())
        {
            storage.Save(Batch.Of(1, Batch.Node("a", 1)));
            storage.Connection.Read($"PRAGMA max_page_count = {storage.Connection.Read("PRAGMA page_count")}");

            AssertFails(storage, "is full. Make room: the next write is tried afresh");
            AssertFails(storage, "is full. Make room: the next write is tried afresh");
            Assert.Equal(["a 1 1 {}"], storage.Load().Tables[StateTables.Nodes].Describe());

            storage.Connection.Read("PRAGMA max_page_count = 1000000");
            storage.Save(Batch.Of(2, Batch.Node("b", 2)));
        }

        AssertStored(2, "a 1 1 {}", "b 2 2 {}");
    }

    [Fact]
    public void Save_StoresNothing_IfTheDatabaseBecameReadOnly()
    {
        using (var storage = _directory.Open())
        {
            storage.Save(Batch.Of(1, Batch.Node("a", 1)));
            storage.Connection.Run("PRAGMA query_only = 1");
            AssertFails(storage, "cannot be written", "right to write the file");

            storage.Connection.Run("PRAGMA query_only = 0");
            storage.Save(Batch.Of(2, Batch.Node("b", 2)));
        }

        AssertStored(2, "a 1 1 {}", "b 2 2 {}");
    }

    [Fact]
    public void Save_StoresNothing_IfAnotherProgramHoldsTheLock()
    {
        using (var storage = _directory.Open())
        using (var other = SqlitePragmas.Connect(_directory.Database, Durability.Off))
        {
            storage.Connection.Run("PRAGMA busy_timeout = 0");
            other.Run("BEGIN IMMEDIATE");
            AssertFails(storage, "is locked by another program. Close that program");

            other.Run("ROLLBACK");
            storage.Save(Batch.Of(2, Batch.Node("b", 2)));
        }

        AssertStored(2, "b 2 2 {}");
    }

    public void Dispose() => _directory.Dispose();

    private void AssertFails(SqliteStorage storage, params string[] parts)
    {
        var failure = Assert.Throws<StorageException>(() => storage.Save(Batch.Large(9))).Message;
        Assert.All([_directory.Database, .. parts], part => Assert.Contains(part, failure, StringComparison.Ordinal));
    }

    private void AssertStored(ulong index, params string[] rows)
    {
        var state = _directory.Reload();
        Assert.Equal(index, state.RaftIndex);
        Assert.Equal(rows, state.Tables[StateTables.Nodes].Describe());
    }
}
