using NomadNodes.Services.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Garbage;

/// <summary>Removes what is over for good.</summary>
internal sealed class GarbageWrites(StateStore store, NodeEvaluations evaluations)
{
    /// <summary>
    /// One run, as one write of several indexes. Nomad: evaluations with their allocations first, then dead jobs, deployments, tokens that have expired and nodes that are down, so that one run takes all
    /// of them. Gives the last index, 0 when there was nothing to take.
    /// </summary>
    public Task<ulong> CollectAsync(GarbageThresholds thresholds) => store.WriteAsync(write =>
    {
        var before = write.Index;
        var run = new GarbageRun(write, thresholds, evaluations);
        run.CollectEvaluations();
        run.CollectJobs();
        run.CollectDeployments();
        run.CollectTokens();
        run.CollectNodes();
        return write.Index == before ? 0ul : write.Index;
    });
}
