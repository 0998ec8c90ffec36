using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Settings;
using NomadNodes.Storage;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Benchmarks.Storage;

/// <summary>Opens and loads a stored state with a reader, as the storage does, and through EF without tracking; the first turn of each is the cold one.</summary>
internal static class StorageLoadComparison
{
    private const int StoredRows = 100_000;

    internal static void Run()
    {
        using var directory = new ScratchDirectory();
        var options = new SqliteStorageOptions(directory.Path) { Synchronous = Durability.Off };
        var clock = Stopwatch.StartNew();
        using (var storage = SqliteStorage.Open(options, NullLogger.Instance))
        {
            Lap(clock, "open a new directory (cold)");
            storage.Save(Batches.Of(1, StoredRows, StoredRows));
            Lap(clock, $"save {StoredRows} rows in one batch");
        }

        for (var turn = 1; turn <= 3; turn++)
        {
            clock.Restart();
            using var storage = SqliteStorage.Open(options, NullLogger.Instance);
            Lap(clock, "open");
            var rows = storage.Load().Tables[StateTables.Nodes].Count;
            Lap(clock, $"load {rows} rows by the reader");
            using var context = new StateContext(storage.Connection);
            rows = context.Set<NodeRow>().AsNoTracking().OrderBy(row => row.Key).AsEnumerable()
                .Select(row => new StoredRow(row.Key, row.CreateIndex, row.ModifyIndex, row.Document)).ToList().Count;
            Lap(clock, $"load {rows} rows by EF");
        }
    }

    private static void Lap(Stopwatch clock, string what)
    {
        Console.WriteLine($"{what,-36} {clock.Elapsed.TotalMilliseconds,8:0.0} ms");
        clock.Restart();
    }
}
