using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

public sealed class SqliteStorageTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    public static TheoryData<string> Tables => [.. StateTables.All];

    [Fact]
    public void Load_IsEmpty_IfNothingWasSaved()
    {
        var state = _directory.Reload();

        Assert.Equal(0UL, state.RaftIndex);
        Assert.Equal(StateTables.All.Order(), state.Tables.Keys.Order());
        Assert.All(state.Tables.Values, Assert.Empty);
        Assert.Empty(state.TableIndexes);
        Assert.Empty(state.Meta);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Load_GivesRowBack_OfEachTable(string table)
    {
        _directory.Store(new StorageBatch(
            9, [new RowChange(table, "k", 3, 9, "{\"é\":1}"u8.ToArray())], [new TableIndex(table, 9)], new Dictionary<string, string>()));

        var state = _directory.Reload();

        Assert.Equal(9UL, state.RaftIndex);
        Assert.Equal(["k 3 9 {\"é\":1}"], state.Tables[table].Describe());
        Assert.Equal([new TableIndex(table, 9)], state.TableIndexes);
        Assert.Equal(1, state.Tables.Values.Sum(rows => rows.Count));
    }

    [Fact]
    public void Save_ReplacesAndDeletes_IfKeysAreKnown()
    {
        _directory.Store(
            Batch.Of(1, Batch.Node("a", 1, "1"), Batch.Node("b", 1, "1"), Batch.Node("c", 1, "1"), Batch.Row(StateTables.Jobs, "a", 1, "1")),
            Batch.Of(2, Batch.Deleted(StateTables.Nodes, "a"), Batch.Node("b", 2, "2")),
            Batch.Of(3, Batch.Deleted(StateTables.Nodes, "unknown")));

        var state = _directory.Reload();

        Assert.Equal(3UL, state.RaftIndex);
        Assert.Equal(["b 2 2 2", "c 1 1 1"], state.Tables[StateTables.Nodes].Describe());
        Assert.Equal(["a 1 1 1"], state.Tables[StateTables.Jobs].Describe());
    }

    [Fact]
    public void Save_KeepsWhatIsNotInTheBatch_OfTableIndexesAndMeta()
    {
        var server = new Dictionary<string, string> { [MetaKeys.ServerId] = "one", ["other"] = "x" };
        var renamed = new Dictionary<string, string> { [MetaKeys.ServerId] = "two" };
        _directory.Store(
            new StorageBatch(4, [], [new TableIndex(StateTables.Nodes, 4), new TableIndex(StateTables.Jobs, 3)], server),
            new StorageBatch(5, [], [new TableIndex(StateTables.Jobs, 5)], renamed));

        var state = _directory.Reload();

        Assert.Equal(5UL, state.RaftIndex);
        Assert.Equal(
            [new TableIndex(StateTables.Jobs, 5), new TableIndex(StateTables.Nodes, 4)], state.TableIndexes.OrderBy(index => index.Table));
        Assert.Equal(new Dictionary<string, string> { [MetaKeys.ServerId] = "two", ["other"] = "x" }, state.Meta);
    }

    [Fact]
    public void Load_SortsByTheBytesOfTheKeys_WhateverTheOrderOfSaving()
    {
        string[] keys = ["\U0001F600", "b", "", "a/b", "Z", "a", "ü", "\uFFFD", "a b"];
        _directory.Store(Batch.Of(1, [.. keys.Select(key => Batch.Node(key, 1))]));

        Assert.Equal(
            ["", "Z", "a", "a b", "a/b", "b", "ü", "\uFFFD", "\U0001F600"],
            _directory.Reload().Tables[StateTables.Nodes].Select(row => row.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(ulong.MaxValue)]
    public void Indexes_ComeBackUnchanged_OverTheWholeRange(ulong index)
    {
        _directory.Store(new StorageBatch(
            index, [Batch.Node("k", index)], [new TableIndex(StateTables.Nodes, index)], new Dictionary<string, string>()));

        var state = _directory.Reload();

        Assert.Equal(index, state.RaftIndex);
        Assert.Equal(index, state.TableIndexes.Single().Index);
        Assert.Equal([$"k {index} {index} {{}}"], state.Tables[StateTables.Nodes].Describe());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5_000)]
    [InlineData(3_000_000)]
    public void Document_ComesBackUnchanged_WhateverItsSizeAndMemory(int size)
    {
        var memory = new byte[size + 2];
        new Random(size).NextBytes(memory);
        _directory.Store(Batch.Of(
            1,
            new RowChange(StateTables.Nodes, "slice", 1, 1, memory.AsMemory(1, size)),
            new RowChange(StateTables.Nodes, "whole", 1, 1, memory)));

        var rows = _directory.Reload().Tables[StateTables.Nodes];

        Assert.Equal(memory[1..^1], rows[0].Document);
        Assert.Equal(memory, rows[1].Document);
    }

    [Fact]
    public void Save_StoresNothing_IfOneRowIsOfAnUnknownTable()
    {
        using (var storage = _directory.Open())
        {
            storage.Save(Batch.Of(1, Batch.Node("a", 1)));
            Assert.Throws<KeyNotFoundException>(() => storage.Save(Batch.Of(2, Batch.Node("a", 2), Batch.Row("no_such_table", "k", 2, "{}"))));
            storage.Save(Batch.Of(3, Batch.Node("b", 3)));
        }

        var state = _directory.Reload();
        Assert.Equal(3UL, state.RaftIndex);
        Assert.Equal(["a 1 1 {}", "b 3 3 {}"], state.Tables[StateTables.Nodes].Describe());
    }

    [Fact]
    public void Load_MatchesANaiveModel_AfterRandomBatchesAndReopenings()
    {
        var random = new Random(20_261);
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (ulong index = 1; index <= 60; index += 3)
        {
            using var storage = _directory.Open();
            for (var batch = index; batch < index + 3; batch++)
                storage.Save(Batch.Of(batch, [.. RandomChanges(random, batch, model)]));
        }

        var state = _directory.Reload();

        Assert.Equal(60UL, state.RaftIndex);
        Assert.Equal(model.Values, state.Tables[StateTables.Nodes].Describe());
    }

    [Fact]
    public void Dispose_LeavesTheDatabaseAndTheLockOnly_IfItClosesCleanly()
    {
        _directory.Store(Batch.Large(1));

        Assert.Equal(
            [DirectoryLock.LockFile, SqliteStorage.DatabaseFile],
            Directory.GetFiles(_directory.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void MemoryStorage_LoadsNothing_WhateverWasSaved()
    {
        using var storage = new MemoryStorage();
        storage.Save(Batch.Large(7));

        var state = storage.Load();

        Assert.Equal(0UL, state.RaftIndex);
        Assert.Equal(StateTables.All.Order(), state.Tables.Keys.Order());
        Assert.All(state.Tables.Values, Assert.Empty);
    }

    public void Dispose() => _directory.Dispose();

    private static List<RowChange> RandomChanges(Random random, ulong index, SortedDictionary<string, string> model)
    {
        var changes = new List<RowChange>();
        foreach (var number in Enumerable.Range(0, 40).Where(_ => random.Next(4) == 0))
        {
            var key = $"node-{number:D2}";
            if (random.Next(3) == 0)
            {
                changes.Add(Batch.Deleted(StateTables.Nodes, key));
                model.Remove(key);
            }
            else
            {
                changes.Add(Batch.Node(key, index, new string('x', random.Next(1, 9000))));
                model[key] = Batch.Describe([new StoredRow(key, index, index, changes[^1].Document.ToArray())]).Single();
            }
        }

        return changes;
    }
}
