using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Pools;
using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Jobs;

/// <summary>The list of jobs and that of a pool's jobs.</summary>
public sealed class JobListQueryTests : IAsyncLifetime
{
    private static readonly ListOptions Whole = new(0, "", false);

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());

    public Task InitializeAsync() => _store.WriteAsync(write =>
    {
        Put(write, "default", "api", "gpu");
        Put(write, "default", "apx", "default");
        Put(write, "default", "web/1", "gpu");
        Put(write, "a", "zed", "gpu");
        Put(write, "a-b", "app", "all");
        write.NodePools.PutQuietly(new NodePool { Name = "gpu" });
        write.JobSummaries.Put(SummaryOf("default", "api") with { ModifyIndex = 31 }, 31);
        return write.NextIndex();
    });

    [Theory]
    [InlineData("default", "", 0, "", false, "api apx web/1", null)]
    [InlineData("default", "", 0, "", true, "web/1 apx api", null)]
    [InlineData("default", "ap", 0, "", false, "api apx", null)]
    [InlineData("default", "ap", 0, "", true, "apx api", null)]
    [InlineData("default", "b", 0, "", false, "", null)]
    [InlineData("nope", "", 0, "", false, "", null)]
    [InlineData("*", "", 0, "", false, "zed app api apx web/1", null)]
    [InlineData("*", "", 0, "", true, "web/1 apx api app zed", null)]
    [InlineData("*", "ap", 0, "", true, "app api apx", null)]
    [InlineData("default", "", 2, "", false, "api apx", "default.web/1")]
    [InlineData("default", "", 2, "default.web/1", false, "web/1", null)]
    [InlineData("default", "", 1, "default.apx", true, "apx", "default.api")]
    [InlineData("*", "", 2, "a-b.app", false, "zed app", "default.api")]
    [InlineData("default", "", -1, "", false, "", "default.api")]
    public void List_GivesAPage(string ns, string prefix, int perPage, string token, bool reverse, string jobs, string? next)
    {
        var list = Value(new JobListQuery(_store, new(ns, prefix, "", false, new(perPage, token, reverse)), default).Run());

        Assert.Equal((jobs, next, 31UL), (string.Join(' ', list.Page.Ids()), list.Page.NextToken, list.Index));
    }

    [Theory]
    [InlineData("gpu", "default", false, "api web/1", 31)]
    [InlineData("gpu", "default", true, "web/1 api", 31)]
    [InlineData("gpu", "*", false, "zed api web/1", 31)]
    [InlineData("gpu", "*", true, "zed api web/1", 31)]
    [InlineData("gpu", "nope", false, "", 31)]
    [InlineData("all", "*", false, "app", 31)]
    [InlineData("missing", "*", false, "", 0)]
    public void ListOfAPool_GivesThoseThatNameIt(string pool, string ns, bool reverse, string jobs, ulong index)
    {
        var list = Value(new NodePoolJobsQuery(_store, pool, new(ns, "", "", false, new(0, "", reverse))).Run());

        Assert.Equal((jobs, index), (string.Join(' ', list.Page.Ids()), list.Index));
    }

    [Fact]
    public void ListOfAPool_ReadsTheFilter_IfThePoolIsThere()
    {
        Assert.Equal("failed to create", Error(new NodePoolJobsQuery(_store, "gpu", new("default", "", "ID =", false, Whole)).Run()).Text[..16]);
        Assert.Empty(Value(new NodePoolJobsQuery(_store, "missing", new("default", "", "ID =", false, Whole)).Run()).Page.Pieces);
    }

    [Fact]
    public void Filter_SeesTheStoredJob()
    {
        var filter = Value(RowFilter<Job>.Create("any TaskGroups as g { any g.Tasks as t { t.Config.run_for == \"1s\" } }", JobFilterType.Instance));

        Assert.Equal(["api", "apx", "web/1"], Value(new JobListQuery(_store, new("default", "", "", false, Whole), filter).Run()).Page.Ids());
    }

    [Theory]
    [InlineData(false, "null}")]
    [InlineData(true, "{\"owner\":\"\\\"me\\\"\"}}")]
    public void Meta_IsShown_IfAskedFor(bool asked, string meta) =>
        Assert.EndsWith($"\"Meta\":{meta}]", Value(new JobListQuery(_store, new("a", "", "", asked, Whole), default).Run()).Page.Text(), StringComparison.Ordinal);

    [Fact]
    public async Task List_IsAnError_IfAJobHasNoSummary()
    {
        await _store.WriteAsync(write => Remove(write, "default", "apx"));

        Assert.Equal(
            new ApiError(400, "failed to read result page: unable to look up summary for job: apx"),
            Error(new JobListQuery(_store, new("default", "", "", false, Whole), default).Run()));
    }

    [Theory]
    [InlineData("default", "w", "Prefix Jobs default w", "Prefix JobSummaries default w")]
    [InlineData("default", "", "Prefix Jobs default ", "Prefix JobSummaries default ")]
    [InlineData("*", "w", "Table Jobs ", "Table JobSummaries ")]
    public void Watches_AreOnWhatIsRead(string ns, string prefix, string jobs, string summaries) =>
        Assert.Equal([jobs, summaries], Watched(new JobListQuery(_store, new(ns, prefix, "", false, Whole), default)));

    [Fact]
    public void WatchesOfAPool_AreOnThePoolAndItsJobs() =>
        Assert.Equal(["Exact NodePools gpu", "Exact Jobs gpu", "Exact JobSummaries gpu"], Watched(new NodePoolJobsQuery(_store, "gpu", new("*", "", "", false, Whole))));

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static void Put(WriteTransaction write, string ns, string id, string pool)
    {
        write.Jobs.Put(SchedulingRecords.Web with { Namespace = ns, ID = id, NodePool = pool }, 30);
        write.JobSummaries.Put(SummaryOf(ns, id), 30);
    }

    private static JobSummary SummaryOf(string ns, string id) => SchedulingRecords.Summary with { Namespace = ns, JobID = id };

    private static ulong Remove(WriteTransaction write, string ns, string id)
    {
        var index = write.NextIndex();
        write.JobSummaries.Remove(new(ns, id), index);
        return index;
    }

    private static List<string> Watched(IBlockingQuery<Outcome<ListAnswer>> query)
    {
        var keys = default(WatchSet);
        query.Watch(ref keys);
        var texts = new List<string>();
        for (var i = 0; i < keys.Count; i++) texts.Add($"{keys[i].Kind} {keys[i].Table} {keys[i].Text}");
        return texts;
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private static ApiError Error(Outcome<ListAnswer> outcome) => outcome.Succeeded(out _, out var error) ? throw new InvalidOperationException("It succeeded.") : error;
}
