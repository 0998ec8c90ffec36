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
        Time("first save (cold), batch of 1", 1, storage.Save, TimeSpan.Zero);
        storage.Save(Batches.Of(2, StoredRows, StoredRows));
        foreach (var size in new[] { 1, 64, 1000 })
        {
            Time($"prepared upserts, batch of {size}", size, storage.Save, Length);
        }

        using var context = new StateContext(storage.Connection);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var size in new[] { 1, 64, 1000 })
        {
            Time($"SaveChanges, batch of {size}", size, batch => SaveChanges(context, batch), Length);
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

    private static void Time(string what, int size, Action<StorageBatch> save, TimeSpan length)
    {
        var times = new List<double>();
        var allocated = 0L;
        var start = Stopwatch.GetTimestamp();
        do
        {
            var batch = Batches.Of((ulong)times.Count + 3, size, StoredRows);
            allocated -= GC.GetAllocatedBytesForCurrentThread();
            var one = Stopwatch.GetTimestamp();
            save(batch);
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            allocated += GC.GetAllocatedBytesForCurrentThread();
        }
        while (Stopwatch.GetElapsedTime(start) < length);

        times.Sort();
        Console.WriteLine(
            $"{what,-36} n {times.Count,6}  mean {times.Average(),8:0.000} ms  p50 {times[times.Count / 2],8:0.000} ms  " +
            $"p99 {times[times.Count * 99 / 100],8:0.000} ms  max {times[^1],8:0.0} ms  allocated {allocated / times.Count / 1024,7} KB");
    }
}
