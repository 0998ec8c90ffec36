using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Orders;

namespace NomadNodes.Services.Lists;

/// <summary>The tables that are listed so.</summary>
internal static class CreationLists
{
    public static readonly CreationList<Allocation> Allocs = new()
    {
        Table = StateTable.Allocs,
        TableOf = state => state.Allocs,
        Order = AllocOrders.ByCreation,
        IdOf = alloc => alloc.ID,
        NamespaceOf = alloc => alloc.Namespace,
        CreateIndexOf = alloc => alloc.CreateIndex,
    };

    public static readonly CreationList<Evaluation> Evals = new()
    {
        Table = StateTable.Evals,
        TableOf = state => state.Evals,
        Order = EvalOrders.ByCreation,
        IdOf = eval => eval.ID,
        NamespaceOf = eval => eval.Namespace,
        CreateIndexOf = eval => eval.CreateIndex,
    };

    public static readonly CreationList<Deployment> Deployments = new()
    {
        Table = StateTable.Deployments,
        TableOf = state => state.Deployments,
        Order = DeploymentOrders.ByCreation,
        IdOf = deployment => deployment.ID,
        NamespaceOf = deployment => deployment.Namespace,
        CreateIndexOf = deployment => deployment.CreateIndex,
    };
}
