using System.Text;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

/// <summary>Jobs, summaries, allocations, evaluations and deployments: kept, told to watches, loaded again.</summary>
public sealed class SchedulingTablesTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private static readonly string[] FromTheStart = ["node_pools", "namespaces", "scheduler_config", "autopilot_config"];

    [Fact]
    public async Task Records_AreTheSame_IfTheyAreLoadedAgain()
    {
        Snapshot before;
        using (var store = StateWrites.Open(_directory.Open()))
        {
            await store.WriteAsync(write => write.PutWeb());
            before = store.Current;
        }

        using var reopened = StateWrites.Open(_directory.Open());
        var after = reopened.Current;

        Assert.Equal(Texts(before), Texts(after));
        Assert.Equal(6, Texts(after).Count(text => !FromTheStart.Any(table => text.StartsWith(table, StringComparison.Ordinal)) && text[0] != '#'));
        Assert.Equal(TableIndexes(before), TableIndexes(after));
        Assert.Equal(2, after.AllocsOfJob(new("default", "web")).Count());
    }

    [Fact]
    public async Task EmbeddedJobs_AreOneObject_IfTheyAreLoadedAgain()
    {
        var older = SchedulingRecords.Web with { ModifyIndex = 8, Status = "pending" };
        using (var store = StateWrites.Open(_directory.Open()))
        {
            await store.WriteAsync(write => write.PutWeb());
            await store.WriteAsync(write => PutAllocs(write, [.. Enumerable.Range(10, 300).Select(i => SchedulingRecords.Alloc(i, older))]));
        }

        using var reopened = StateWrites.Open(_directory.Open());
        var job = reopened.Current.Jobs.Find(new("default", "web"))!.Record;
        var embedded = reopened.Current.AllocsOfJob(new("default", "web")).Select(alloc => alloc.Job).ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.Equal(2, embedded.Count);
        Assert.Contains(job, embedded);
    }

    [Fact]
    public void Changes_NameAllThatReadersWatch()
    {
        var write = Begin(FreshState.Create(ClusterIdentity.Create(Guid.NewGuid)));
        write.PutWeb();

        Assert.Equal(
            [
                "Allocs Eval 00000001000040008000000000000000",
                "Allocs Eval 00000001000040008000000000000000",
                "Allocs Job default web",
                "Allocs Job default web",
                "Allocs Key 00000003000040008000000000000000",
                "Allocs Key 00000004000040008000000000000000",
                "Allocs Node 00000002-0000-4000-8000-000000000000",
                "Allocs Node 00000002-0000-4000-8000-000000000000",
                "Deployments Job default web",
                "Deployments Key 00000005000040008000000000000000",
                "Evals Job default web",
                "Evals Key 00000001000040008000000000000000",
                "JobSummaries Key default web",
                "JobSummaries Pool default",
                "Jobs Key default web",
                "Jobs Pool default",
            ],
            Watched(write));
    }

    [Fact]
    public void Changes_NameOldAndNew_IfARowMoves()
    {
        var write = Begin(WithWeb());
        var index = write.NextIndex();
        write.Allocs.Put(SchedulingRecords.Alloc(3) with { NodeID = "000000AB-0000-4000-8000-000000000000", EvalID = "" }, index);
        write.Jobs.Put(SchedulingRecords.Web with { NodePool = "gpu" }, index);

        Assert.Equal(
            [
                "Allocs Eval ",
                "Allocs Eval 00000001000040008000000000000000",
                "Allocs Job default web",
                "Allocs Key 00000003000040008000000000000000",
                "Allocs Node 00000002-0000-4000-8000-000000000000",
                "Allocs Node 000000ab-0000-4000-8000-000000000000",
                "Jobs Key default web",
                "Jobs Pool default",
                "Jobs Pool gpu",
            ],
            Watched(write));
    }

    [Fact]
    public void Changes_NameThePoolOfASummary_IfItGoesWithItsJob()
    {
        var write = Begin(WithWeb());
        var index = write.NextIndex();
        write.Jobs.Remove(new("default", "web"), index);
        write.JobSummaries.Remove(new("default", "web"), index);

        Assert.Equal(["JobSummaries Key default web", "JobSummaries Pool default", "Jobs Key default web", "Jobs Pool default"], Watched(write));
    }

    [Fact]
    public void Rollback_TakesEveryTableBack()
    {
        var state = WithWeb();
        var write = Begin(state);
        write.PutWeb();
        write.Jobs.Remove(new("default", "web"), write.NextIndex());
        write.Rollback();

        Assert.False(write.IsChanged);
        Assert.Empty(write.CollectChanges(forStorage: true).Rows);
        Assert.Equal(Texts(state), Texts(write.ToSnapshot()));
    }

    private static ulong PutAllocs(WriteTransaction write, IReadOnlyList<Allocation> allocs)
    {
        var index = write.NextIndex();
        foreach (var alloc in allocs) write.Allocs.Put(alloc, index);
        return index;
    }

    private static Snapshot WithWeb()
    {
        var write = Begin(FreshState.Create(ClusterIdentity.Create(Guid.NewGuid)));
        write.PutWeb();
        return write.ToSnapshot();
    }

    private static WriteTransaction Begin(Snapshot state)
    {
        var write = new WriteTransaction(state, new ManualTimeProvider());
        write.Begin();
        return write;
    }

    private static List<string> Watched(WriteTransaction write) =>
        [.. write.CollectChanges(forStorage: true).Watched.Select(change => $"{change.Table} {change.Space} {change.Key}").Order(StringComparer.Ordinal)];

    private static List<string> Texts(Snapshot state) =>
        [.. WholeState.ToBatch(null, state).Rows.Select(row => $"{row.Table}/{row.Key}@{row.CreateIndex}-{row.ModifyIndex} {Encoding.UTF8.GetString(row.Document.Span)}"), $"# {state.Index}"];

    private static IReadOnlyList<TableIndex> TableIndexes(Snapshot state) => WholeState.ToBatch(null, state).TableIndexes;
}
