using NomadNodes.Acl;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>What dashboards show of jobs in one answer: each with its allocations and its latest deployment, in the order of their last change.</summary>
internal sealed class JobStatuses(StateStore store)
{
    /// <param name="ns">The namespace, <c>*</c> for all.</param>
    /// <param name="rights">What the caller may see.</param>
    /// <param name="reverse">The latest change first.</param>
    /// <returns>The newest index of what was looked at, and the list.</returns>
    public (ulong Index, byte[] Body) Read(string ns, Rights rights, bool reverse)
    {
        var state = store.Current;
        var jobs = Tables.RecordsOf(state.Jobs)
            .Where(job => (ns == Right.AllNamespaces || job.Namespace == ns) && rights.Allow(Right.Namespace(job.Namespace, NamespaceCapability.ReadJob)))
            .OrderBy(job => job.ModifyIndex).ThenBy(job => job.ID, StringComparer.Ordinal).ToList();
        if (reverse) jobs.Reverse();
        var index = Math.Max(state.Jobs.Index, Math.Max(state.Allocs.Index, state.Deployments.Index));
        return (index, WireBytes.Of((State: state, Jobs: jobs), static (w, list) =>
        {
            w.BeginArray();
            foreach (var job in list.Jobs) Write(w, list.State, job);
            w.EndArray();
        }));
    }

    private static void Write(GoWriter w, Snapshot state, Job job)
    {
        var key = new JobKey(job.Namespace, job.ID);
        w.BeginObject();
        w.Member("ID"u8, job.ID);
        w.Member("Namespace"u8, job.Namespace);
        w.Member("Name"u8, job.Name);
        w.Member("Type"u8, job.Type);
        w.Member("NodePool"u8, job.NodePool);
        w.List("Datacenters"u8, job.Datacenters);
        w.Member("Priority"u8, job.Priority);
        w.Member("Version"u8, job.Version);
        w.Member("SubmitTime"u8, job.SubmitTime);
        w.Member("ModifyIndex"u8, job.ModifyIndex);
        w.Name("Allocs"u8);
        w.BeginArray();
        foreach (var alloc in state.AllocsOfJob(key)) Write(w, alloc);
        w.EndArray();
        w.Member("GroupCountSum"u8, (job.TaskGroups ?? []).Sum(group => group.Count));
        w.List("ChildStatuses"u8, (IReadOnlyList<string>?)null);
        w.Member("ParentID"u8, job.ParentID);
        Write(w, state.DeploymentsOfJob(key).OrderBy(one => one.CreateIndex).LastOrDefault());
        w.Member("Stop"u8, job.Stop);
        w.Member("IsPack"u8, job.Meta?.ContainsKey("pack.name") == true);
        w.Member("Status"u8, job.Status);
        w.EndObject();
    }

    private static void Write(GoWriter w, Allocation alloc)
    {
        w.BeginObject();
        w.Member("ID"u8, alloc.ID);
        w.Member("Group"u8, alloc.TaskGroup);
        w.Member("ClientStatus"u8, alloc.ClientStatus);
        w.Member("NodeID"u8, alloc.NodeID);
        w.Name("DeploymentStatus"u8);
        w.BeginObject();
        w.Member("Canary"u8, alloc.DeploymentStatus?.Canary == true);
        w.Member("Healthy"u8, alloc.DeploymentStatus?.Healthy);
        w.EndObject();
        w.Member("JobVersion"u8, alloc.Job?.Version ?? 0);
        w.Member("FollowupEvalID"u8, alloc.FollowupEvalID);
        w.Member("HasPausedTask"u8, false);
        w.EndObject();
    }

    private static void Write(GoWriter w, Deployment? latest)
    {
        w.Name("LatestDeployment"u8);
        if (latest is null)
        {
            w.Null();
            return;
        }

        w.BeginObject();
        w.Member("ID"u8, latest.ID);
        w.Member("IsActive"u8, latest.IsActive);
        w.Member("JobVersion"u8, latest.JobVersion);
        w.Member("Status"u8, latest.Status);
        w.Member("StatusDescription"u8, latest.StatusDescription);
        w.EndObject();
    }
}
