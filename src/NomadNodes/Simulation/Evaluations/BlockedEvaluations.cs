using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>The evaluations that wait for room, and what is known of the classes of nodes that have none for them.</summary>
internal sealed class BlockedEvaluations
{
    private readonly Dictionary<UuidKey, Evaluation> _blocked = [];

    public int Count => _blocked.Count;

    public void Put(UuidKey id, Evaluation eval) => _blocked[id] = eval;

    public void Remove(UuidKey id) => _blocked.Remove(id);

    public void Clear() => _blocked.Clear();

    /// <summary>
    /// Those that a node of that class may have room for. Nomad: a class that is known to be unfit is not tried, unless what the job asks for differs from node to node.
    /// </summary>
    public IEnumerable<(UuidKey Id, Evaluation Eval)> For(string computedClass) => _blocked
        .Where(one => one.Value.EscapedComputedClass || one.Value.ClassEligibility?.GetValueOrDefault(computedClass, true) != false)
        .Select(one => (one.Key, one.Value));
}
