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
            ? blocking.RunAsync(new JobListQuery(store, request, filter), options.Index, options.Wait, aborted)
            : new(error);
    }

    public ValueTask<Outcome<RowAnswer>> FindAsync(JobKey job, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new RowQuery<JobKey, Job>(store, Schemas.Jobs, static state => state.Jobs, job), options, aborted);

    public ValueTask<Outcome<RowAnswer>> SummaryAsync(JobKey job, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new RowQuery<JobKey, JobSummary>(store, Schemas.JobSummaries, static state => state.JobSummaries, job), options, aborted);

    /// <summary>Nomad: without <paramref name="all"/> only those of the job as it was last created, where there is one.</summary>
    public ValueTask<Outcome<ListAnswer>> AllocationsAsync(JobKey job, bool all, ReadOptions options, CancellationToken aborted) => RunAsync(
        new GroupListQuery<JobKey, Allocation>(
            store, static state => state.Allocs, AllocOrders.ByJob, job, WatchKey.Exact(StateTable.Allocs, job.ToString(), WatchSpace.Job),
            all ? null : state => OfIncarnation<Allocation>(state, job, static alloc => alloc.Job?.CreateIndex)),
        options,
        aborted);

    public ValueTask<Outcome<ListAnswer>> EvaluationsAsync(JobKey job, ReadOptions options, CancellationToken aborted) => RunAsync(
        new GroupListQuery<JobKey, Evaluation>(
            store, static state => state.Evals, EvalOrders.ByJob, job, WatchKey.Exact(StateTable.Evals, job.ToString(), WatchSpace.Job)),
        options,
        aborted);

    /// <summary>Nomad: without <paramref name="all"/> only those of the job as it was last created, where there is one.</summary>
    public ValueTask<Outcome<ListAnswer>> DeploymentsAsync(JobKey job, bool all, ReadOptions options, CancellationToken aborted) => RunAsync(
        new GroupListQuery<JobKey, Deployment>(
            store, static state => state.Deployments, DeploymentOrders.ByJob, job, WatchKey.Exact(StateTable.Deployments, job.ToString(), WatchSpace.Job),
            all ? null : state => OfIncarnation<Deployment>(state, job, static deployment => deployment.JobCreateIndex)),
        options,
        aborted);

    public ValueTask<Outcome<RowAnswer>> LatestDeploymentAsync(JobKey job, ReadOptions options, CancellationToken aborted) =>
        RunAsync(new LatestDeploymentQuery(store, job), options, aborted);

    private static Func<T, bool> OfIncarnation<T>(Snapshot state, JobKey job, Func<T, ulong?> createIndexOf) =>
        state.Jobs.Find(job) is { } row ? record => createIndexOf(record) == row.Record.CreateIndex : static _ => true;

    private async ValueTask<Outcome<TAnswer>> RunAsync<TAnswer>(IBlockingQuery<TAnswer> query, ReadOptions options, CancellationToken aborted)
        where TAnswer : notnull
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(query, options.Index, options.Wait, aborted);
    }
}
