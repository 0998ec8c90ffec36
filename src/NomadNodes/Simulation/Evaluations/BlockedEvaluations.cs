using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>
/// The evaluations that wait for room, and what is known of the classes of nodes that have none for them. Nomad: one for each job, the newest; of a system job one for each node.
/// </summary>
internal sealed class BlockedEvaluations
{
    private readonly Dictionary<UuidKey, Evaluation> _blocked = [];
    private readonly Dictionary<Place, UuidKey> _places = [];

    public int Count => _blocked.Count;

    /// <summary>Those that a newer one has made needless, until they are canceled.</summary>
    public HashSet<UuidKey> Superseded { get; } = [];

    public void Put(UuidKey id, Evaluation eval)
    {
        var place = Place.Of(eval);
        if (_places.TryGetValue(place, out var other) && other != id && !IsNewer(eval, _blocked[other]))
        {
            Superseded.Add(id);
            return;
        }

        if (other != id && _blocked.Remove(other)) Superseded.Add(other);
        _places[place] = id;
        _blocked[id] = eval;
    }

    public void Remove(UuidKey id)
    {
        Superseded.Remove(id);
        if (_blocked.Remove(id, out var eval)) _places.Remove(Place.Of(eval));
    }

    public void Clear()
    {
        _blocked.Clear();
        _places.Clear();
        Superseded.Clear();
    }

    /// <summary>
    /// Those that a node of that class may have room for. Nomad: a class that is known to be unfit is not tried, unless what the job asks for differs from node to node.
    /// </summary>
    public IEnumerable<(UuidKey Id, Evaluation Eval)> For(string computedClass) => _blocked
        .Where(one => one.Value.EscapedComputedClass || one.Value.ClassEligibility?.GetValueOrDefault(computedClass, true) != false)
        .Select(one => (one.Key, one.Value));

    private static bool IsNewer(Evaluation one, Evaluation other) =>
        one.CreateIndex != other.CreateIndex ? one.CreateIndex > other.CreateIndex : string.CompareOrdinal(one.ID, other.ID) > 0;

    /// <param name="Job">The job.</param>
    /// <param name="NodeId">Empty for all but system jobs.</param>
    private readonly record struct Place(JobKey Job, string NodeId)
    {
        public static Place Of(Evaluation eval) => new(new JobKey(eval.Namespace, eval.JobID), eval.NodeID);
    }
}
