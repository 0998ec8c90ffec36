using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State.Orders;

/// <summary>The further orders of the deployments.</summary>
internal static class DeploymentOrders
{
    public static readonly TableOrder<JobKey, UuidKey, Deployment> ByJob = new(deployment => new JobKey(deployment.Namespace, deployment.JobID));

    /// <summary>The order of the list: by CreateIndex, then ID.</summary>
    public static readonly TableOrder<ulong, UuidKey, Deployment> ByCreation = new(deployment => deployment.CreateIndex);
}
