using System.Text;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.State;

/// <summary>Stored states that cannot be read.</summary>
public sealed class SnapshotLoaderTests : IDisposable
{
    private const string File = "/where/it/is.db";

    private readonly StorageDirectory _directory = new();

    /// <summary>Table, key, document, what is said about it.</summary>
    public static TheoryData<string, string, string, string> DamagedRows => new()
    {
        { "nodes", "00000000000040008000000000000000", "?", "invalid start of a value" },
        { "nodes", "00000000000040008000000000000000", "{\"ID\":\"00000000-0000-4000-8000-000000000000\"", "Expected depth to be zero" },
        { "nodes", "00000000000040008000000000000000", "null", "The document is null" },
        { "nodes", "00000000000040008000000000000000", "[]", "could not be converted" },
        { "nodes", "00000000000040008000000000000000", "{}", "'' is no UUID" },
        { "nodes", "00000000000040008000000000000000", "{\"ID\":\"zz\"}", "'zz' is no UUID" },
        { "nodes", "00000000000040008000000000000000", "{\"ID\":\"00000001-0000-4000-8000-000000000000\"}", "It belongs to another key" },
        { "nodes", "00000000000040008000000000000000", "{\"ID\":\"00000000-0000-4000-8000-000000000000\",\"ModifyIndex\":-1}", "$.ModifyIndex" },
        { "nodes", "00000000000040008000000000000000", "{\"ID\":\"00000000-0000-4000-8000-000000000000\",\"Name\":\"\\ud800\"}", "$.Name" },
        { "node_pools", "a", "", "does not contain any JSON tokens" },
        { "node_pools", "a", "{\"Name\":\"A\"}", "It belongs to another key" },
    };

    [Theory]
    [MemberData(nameof(DamagedRows))]
    public void ToSnapshot_NamesFileAndRow_IfItsDocumentIsDamaged(string table, string key, string document, string why)
    {
        var failure = Assert.Throws<StorageException>(() => SnapshotLoader.ToSnapshot(Stored((table, key, document)))).Message;

        Assert.StartsWith($"The database '{File}' is damaged: the row {table}/{key} cannot be read (", failure, StringComparison.Ordinal);
        Assert.Contains(why, failure, StringComparison.Ordinal);
        Assert.EndsWith("the server has changed nothing.", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server_id")]
    [InlineData("signing_key_id")]
    public void ToSnapshot_SaysWhatIsMissing_IfTheStateDoesNotSayWhoseItIs(string missing)
    {
        var stored = Stored();
        stored = stored with { Meta = stored.Meta.Where(one => one.Key != missing).ToDictionary() };

        var failure = Assert.Throws<StorageException>(() => SnapshotLoader.ToSnapshot(stored)).Message;

        Assert.StartsWith($"The database '{File}' is damaged: it has no {missing}. ", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSnapshot_FindsTheOneDamagedRow_AmongThousands()
    {
        var rows = Enumerable.Range(0, 3_000).Select(i => ("nodes", StateWrites.Key(i).ToHex(), i == 2_345 ? "{" : $"{{\"ID\":\"{StateWrites.Id(i)}\"}}"));

        var failure = Assert.Throws<StorageException>(() => SnapshotLoader.ToSnapshot(Stored([.. rows])));

        Assert.Contains(StateWrites.RowName(2_345), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToSnapshot_TakesRowsInOrder_AndIndexesFromTheirTables()
    {
        var stored = Stored(("nodes", StateWrites.Key(1).ToHex(), $"{{\"ID\":\"{StateWrites.Id(1)}\"}}"), ("nodes", StateWrites.Key(2).ToHex(), $"{{\"ID\":\"{StateWrites.Id(2)}\"}}"));

        var snapshot = SnapshotLoader.ToSnapshot(stored with { TableIndexes = [new TableIndex("nodes", 41)] });

        Assert.Equal((42UL, 41UL, 0UL), (snapshot.Index, snapshot.Nodes.Index, snapshot.NodePools.Index));
        Assert.Equal((2, 0), (snapshot.Nodes.Count, snapshot.NodePools.Count));
        Assert.Equal(new ClusterIdentity("me", "mine"), snapshot.Identity);
    }

    [Fact]
    public void Open_NamesTheFile_IfARowInItIsDamaged()
    {
        _directory.Store(new StorageBatch(9, [Batch.Node("a", 9, "no json")], [], Stored().Meta));
        using var storage = _directory.Open();

        var failure = Assert.Throws<StorageException>(() => StateWrites.Open(storage));

        Assert.Contains($"'{_directory.Database}' is damaged: the row nodes/a cannot be read", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static StoredState Stored(params (string Table, string Key, string Document)[] rows) => StoredState.Empty with
    {
        RaftIndex = 42,
        Source = File,
        Meta = new Dictionary<string, string> { [MetaKeys.ServerId] = "me", [MetaKeys.SigningKeyId] = "mine" },
        Tables = StateTables.All.ToDictionary(table => table, IReadOnlyList<StoredRow> (table) => [.. rows.Where(row => row.Table == table).Select(ToRow)]),
    };

    private static StoredRow ToRow((string Table, string Key, string Document) row) => new(row.Key, 1, 1, Encoding.UTF8.GetBytes(row.Document));
}
