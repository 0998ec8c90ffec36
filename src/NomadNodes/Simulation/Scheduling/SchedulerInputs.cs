namespace NomadNodes.Simulation.Scheduling;

/// <summary>What the scheduler needs besides the state. The same state, time and inputs give the same decision.</summary>
/// <param name="NewId">IDs of allocations, evaluations and deployments.</param>
/// <param name="Random">Shuffles the nodes, which breaks ties, and picks dynamic ports.</param>
/// <param name="SigningKeyId">The key that signs the identities of new allocations.</param>
internal sealed record SchedulerInputs(Func<Guid> NewId, Random Random, string SigningKeyId)
{
    internal string NewIdText() => NewId().ToString("D");
}
