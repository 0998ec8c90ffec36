using NomadNodes.Model.Jobs;

namespace NomadNodes.Model.Scheduling;

/// <summary>What an allocation's statuses come to.</summary>
internal static class AllocationStates
{
    extension(Allocation alloc)
    {
        /// <summary>The client has said its last word: it holds no room any more.</summary>
        internal bool IsClientTerminal => alloc.ClientStatus is AllocClientStatus.Complete or AllocClientStatus.Failed or AllocClientStatus.Lost;

        /// <summary>The servers want it to stop.</summary>
        internal bool IsServerTerminal => alloc.DesiredStatus is AllocDesiredStatus.Stop or AllocDesiredStatus.Evict;

        internal bool IsTerminal => alloc.IsServerTerminal || alloc.IsClientTerminal;

        internal bool IsMigrating => alloc.DesiredTransition.Migrate == true;

        /// <summary>When its node was lost sight of; null while it is in sight.</summary>
        internal Timestamp? UnknownSince
        {
            get
            {
                if (alloc.ClientStatus != AllocClientStatus.Unknown) return null;
                foreach (var state in (alloc.AllocStates ?? []).Reverse())
                {
                    if (state.Value == AllocClientStatus.Unknown) return state.Time;
                }

                return null;
            }
        }

        /// <summary>Whether the client gives a verdict on its health. Nomad: for service jobs, which drains move one by one, and for deployments.</summary>
        internal bool IsHealthTold => alloc.Job?.Type == JobType.Service || alloc.DeploymentID.Length > 0;

        /// <summary>Null when its job was not kept with it.</summary>
        internal TaskGroup? Group => alloc.Job?.FindGroup(alloc.TaskGroup);
    }

    extension(Job job)
    {
        internal TaskGroup? FindGroup(string name)
        {
            foreach (var group in job.TaskGroups ?? [])
            {
                if (group.Name == name) return group;
            }

            return null;
        }
    }

    extension(Deployment deployment)
    {
        internal bool IsActive => deployment.Status is DeploymentStatus.Running or DeploymentStatus.Paused;
    }

    extension(Evaluation eval)
    {
        internal bool IsTerminal => eval.Status is EvalStatus.Complete or EvalStatus.Failed or EvalStatus.Canceled;
    }
}
