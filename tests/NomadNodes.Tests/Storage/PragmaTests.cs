using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

public sealed class PragmaTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("wal_autocheckpoint", "0")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("page_size", "4096")]
    [InlineData("encoding", "UTF-8")]
    public void Writer_HasThePragma_ByDefault(string pragma, string value)
    {
        using var storage = _directory.Open(_ => new SqliteStorageOptions(_directory.Path));

        Assert.Equal(value, storage.Connection.Read($"PRAGMA {pragma}"));
    }

    [Theory]
    [InlineData(nameof(Durability.Off), "0")]
    [InlineData(nameof(Durability.Normal), "1")]
    [InlineData(nameof(Durability.Full), "2")]
    public void Writer_IsAsSynchronous_AsItWasAskedToBe(string synchronous, string value)
    {
        using var storage = _directory.Open(options => options with { Synchronous = Enum.Parse<Durability>(synchronous) });

        Assert.Equal(value, storage.Connection.Read("PRAGMA synchronous"));
    }

    [Fact]
    public void Open_RestoresThePragmas_IfTheFileHadAnotherJournal()
    {
        _directory.Store(Batch.Of(1, Batch.Node("a", 1)));
        using (var other = SqlitePragmas.Connect(_directory.Database, Durability.Off))
            other.Run("PRAGMA journal_mode = DELETE");

        using var storage = _directory.Open();

        Assert.Equal("wal", storage.Connection.Read("PRAGMA journal_mode"));
        Assert.Equal(["a 1 1 {}"], storage.Load().Tables[StateTables.Nodes].Describe());
    }

    public void Dispose() => _directory.Dispose();
}
