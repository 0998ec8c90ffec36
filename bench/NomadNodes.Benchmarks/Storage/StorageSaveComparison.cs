using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Storage;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Benchmarks.Storage;

/// <summary>
/// Saves the same batches by SaveChanges and by the storage's prepared upserts, with full sync, to one file each. No BenchmarkDotNet: what counts is
/// the disk's sync, which a run of fixed length shows as well.
/// </summary>
internal static class StorageSaveComparison
{
    private const int StoredRows = 10_000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    internal static void Run()
    {
        using var directory = new ScratchDirectory();
        using var storage = SqliteStorage.Open(new SqliteStorageOptions(directory.Path), NullLogger.Instance);
        Time("first save (cold), rows 1", () => storage.Save(Batches.Of(1, 1, StoredRows)), TimeSpan.Zero);
        storage.Save(Batches.Of(2, StoredRows, StoredRows));
        foreach (var size in new[] { 1, 64, 1000 })
        {
            var index = 2UL;
            Time($"prepared upserts, batch of {size}", () => storage.Save(Batches.Of(++index, size, StoredRows)), Length);
        }

        using var context = new StateContext(storage.Connection);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var size in new[] { 1, 64, 1000 })
        {
            var index = 2UL;
            Time($"SaveChanges, batch of {size}", () => SaveChanges(context, Batches.Of(++index, size, StoredRows)), Length);
        }
    }

    private static void SaveChanges(StateContext context, StorageBatch batch)
    {
        foreach (var row in batch.Rows)
        {
            context.Update(new NodeRow
            {
                Key = row.Key,
                CreateIndex = row.CreateIndex,
                ModifyIndex = row.ModifyIndex,
                Document = row.Document.ToArray(),
            });
        }

        foreach (var (table, index) in batch.TableIndexes)
            context.Update(new TableIndexRow { Key = table, Index = index });
        context.Update(new MetaRow { Key = MetaKeys.RaftIndex, Value = batch.RaftIndex.ToString(CultureInfo.InvariantCulture) });
        context.SaveChanges();
        context.ChangeTracker.Clear();
    }

    private static void Time(string what, Action save, TimeSpan length)
    {
        var times = new List<double>();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        do
        {
            var one = Stopwatch.GetTimestamp();
            save();
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(start) < length);

        times.Sort();
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
        Console.WriteLine(
            $"{what,-36} n {times.Count,6}  mean {times.Average(),8:0.000} ms  p50 {times[times.Count / 2],8:0.000} ms  " +
            $"p99 {times[times.Count * 99 / 100],8:0.000} ms  max {times[^1],8:0.0} ms  allocated {allocated / 1024,7} KB");
    }
}
