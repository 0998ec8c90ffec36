using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Jobs;

/// <summary>Reads of jobs: the list, one job, and what belongs to it.</summary>
internal sealed class JobReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public ValueTask<Outcome<ListAnswer>> ListAsync(JobListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return new(refusal);
        return RowFilter<Job>.Create(request.Filter, JobFilterType.Instance).Succeeded(out var filter, out var error)
            ? blocking.RunAsync(new JobListQuery(store, request, options.Narrow(filter, static job => job.Namespace, NamespaceCapability.ListJobs)), options.Index, options.Wait, aborted)
            : new(error);
    }

    public ValueTask<Outcome<RowAnswer>> FindAsync(string ns, string id, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new RowQuery<JobKey, Job>(store, Schemas.Jobs, static state => state.Jobs, new JobKey(ns, id)), options, aborted);

    public ValueTask<Outcome<RowAnswer>> SummaryAsync(string ns, string id, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new RowQuery<JobKey, JobSummary>(store, Schemas.JobSummaries, static state => state.JobSummaries, new JobKey(ns, id)), options, aborted);

    /// <summary>Nomad: without <paramref name="all"/> only those of the job as it was last created, where there is one.</summary>
    public ValueTask<Outcome<ListAnswer>> AllocationsAsync(string ns, string id, bool all, ReadOptions options, CancellationToken aborted)
    {
        var job = new JobKey(ns, id);
        var query = new GroupListQuery<JobKey, Allocation>(store, static state => state.Allocs, AllocOrders.ByJob, job, WatchOf(StateTable.Allocs, job))
        {
            Choice = all ? null : state => OfIncarnation<Allocation>(state, job, static alloc => alloc.Job?.CreateIndex),
        };
        return RunAsync(query, options, aborted);
    }

    public ValueTask<Outcome<ListAnswer>> EvaluationsAsync(string ns, string id, ReadOptions options, CancellationToken aborted)
    {
        var job = new JobKey(ns, id);
        return RunAsync(new GroupListQuery<JobKey, Evaluation>(store, static state => state.Evals, EvalOrders.ByJob, job, WatchOf(StateTable.Evals, job)), options, aborted);
    }

    /// <summary>Nomad: without <paramref name="all"/> only those of the job as it was last created, where there is one.</summary>
    public ValueTask<Outcome<ListAnswer>> DeploymentsAsync(string ns, string id, bool all, ReadOptions options, CancellationToken aborted)
    {
        var job = new JobKey(ns, id);
        var query = new GroupListQuery<JobKey, Deployment>(store, static state => state.Deployments, DeploymentOrders.ByJob, job, WatchOf(StateTable.Deployments, job))
        {
            Choice = all ? null : state => OfIncarnation<Deployment>(state, job, static deployment => deployment.JobCreateIndex),
        };
        return RunAsync(query, options, aborted);
    }

    public ValueTask<Outcome<RowAnswer>> LatestDeploymentAsync(string ns, string id, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new LatestDeploymentQuery(store, new JobKey(ns, id)), options, aborted);

    private static WatchKey WatchOf(StateTable table, JobKey job) => WatchKey.Exact(table, job.ToString(), WatchSpace.Job);

    private static Func<T, bool> OfIncarnation<T>(Snapshot state, JobKey job, Func<T, ulong?> createIndexOf) =>
        state.Jobs.Find(job) is { } row ? record => createIndexOf(record) == row.Record.CreateIndex : static _ => true;

    private async ValueTask<Outcome<TAnswer>> RunAsync<TAnswer>(IBlockingQuery<TAnswer> query, ReadOptions options, CancellationToken aborted)
        where TAnswer : notnull
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(query, options.Index, options.Wait, aborted);
    }
}
