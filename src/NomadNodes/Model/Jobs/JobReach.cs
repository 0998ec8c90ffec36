namespace NomadNodes.Model.Jobs;

/// <summary>Where a job may run at all.</summary>
internal static class JobReach
{
    /// <summary>Nomad: the node is of the job's pool, or the job's is <c>all</c>, and one of the job's patterns matches the node's datacenter.</summary>
    internal static bool Reaches(this Job job, Node node) =>
        (job.NodePool == NodePool.All || job.NodePool == node.NodePool) && MatchesAny(job.Datacenters, node.Datacenter);

    internal static bool MatchesAny(IReadOnlyList<string>? datacenters, string datacenter)
    {
        foreach (var pattern in datacenters ?? [])
        {
            if (StarGlob.Matches(pattern, datacenter)) return true;
        }

        return false;
    }
}
