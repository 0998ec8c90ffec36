using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Jobs;

/// <summary>Looks for a job's newest deployment. Nomad: only among those of the job as it was last created; without any, the answer is null.</summary>
internal sealed class LatestDeploymentQuery(StateStore store, JobKey job) : IBlockingQuery<RowAnswer>
{
    private static readonly byte[] Nothing = "null"u8.ToArray();

    public void Watch(ref WatchSet keys) => keys.Add(WatchKey.Exact(StateTable.Deployments, job.ToString(), WatchSpace.Job));

    public RowAnswer Run()
    {
        var state = store.Current;
        var incarnation = state.Jobs.Find(job)?.Record.CreateIndex;
        Deployment? latest = null;
        foreach (var deployment in state.DeploymentsOfJob(job))
        {
            if (deployment.JobCreateIndex == (incarnation ?? deployment.JobCreateIndex) && deployment.CreateIndex >= (latest?.CreateIndex ?? 0)) latest = deployment;
        }

        return latest is null ? new(state.Deployments.Index, Nothing) : new(latest.ModifyIndex, state.Deployments.Find(UuidKey.Of(latest.ID))!.Full);
    }

    public ulong IndexOf(RowAnswer answer) => answer.Index;
}
