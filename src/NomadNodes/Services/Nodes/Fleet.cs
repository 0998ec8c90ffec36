using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Nodes;

/// <summary>Makes a fleet of nodes larger or smaller.</summary>
internal sealed class Fleet(StateStore store, NodeEvaluations evaluations, Chance chance)
{
    /// <summary>The largest fleet.</summary>
    public const int Largest = 100_000;

    /// <summary>
    /// Registers the nodes whose numbers are missing, as one write in which each takes an index of its own, or removes those with the highest numbers, as one
    /// write with one index. Nodes that are there already stay as they are, and so does every node that is none of the fleet.
    /// </summary>
    public async Task<Outcome<FleetChange>> ScaleAsync(FleetOrder order)
    {
        // Made here, not on the writer's thread, where it would keep writes waiting.
        var made = NumbersOf(store.Current);
        var drafts = Enumerable.Range(1, order.Count).Where(number => !made.Contains(number)).Select(number => Make(order, number)).ToList();
        var surplus = made.Where(number => number > order.Count).Order().Select(FleetNames.IdOf).ToList();
        return await store.WriteAsync(write => Change(write, order.Count, drafts, surplus));
    }

    private static HashSet<int> NumbersOf(Snapshot snapshot)
    {
        var numbers = new HashSet<int>();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (FleetNames.NumberOf(at.Key, at.Row.Record) is var number and > 0) numbers.Add(number);
        }

        return numbers;
    }

    private Outcome<FleetChange> Change(WriteTransaction write, int count, List<Node> drafts, List<UuidKey> surplus)
    {
        var added = 0;
        foreach (var draft in drafts)
        {
            // Whoever was quicker made the same node.
            if (write.Nodes.Find(UuidKey.Of(draft.ID)) is not null) continue;
            if (NodeRegistration.Check(write, draft) is { } refusal)
            {
                write.Rollback();
                return refusal;
            }

            if (NodeRegistration.Register(write, draft) is { } concerned) evaluations.Create(write, concerned, concerned.ModifyIndex);
            added++;
        }

        var removed = Remove(write, surplus);
        return new FleetChange(write.Index, count, added, removed);
    }

    // Nomad: nodes that are removed together take one index, and no event.
    private int Remove(WriteTransaction write, List<UuidKey> ids)
    {
        var there = ids.Select(id => write.Nodes.Find(id)).OfType<Node>().ToList();
        if (there.Count == 0) return 0;
        var index = write.NextIndex();
        foreach (var node in there) write.Nodes.Remove(UuidKey.Of(node.ID), index);
        foreach (var node in there) evaluations.Create(write, node, index);
        return there.Count;
    }

    private Node Make(FleetOrder order, int number)
    {
        var id = FleetNames.IdOf(number);
        var template = order.Template;
        return NodeFiller.Fill(template with
        {
            ID = id.ToString(),
            SecretID = chance.NewId().ToString(),
            Name = FleetNames.NameOf(template.Name.Length == 0 ? FleetNames.DefaultPrefix : template.Name, number),
            Datacenter = template.Datacenter.Length == 0 ? NodeDraft.DefaultDatacenter : template.Datacenter,
            Status = template.Status.Length == 0 ? NodeStatus.Ready : template.Status,
            NodePool = order.Pools.Count == 0 ? template.NodePool : Draw(order.Pools, chance.Fraction(id, 0)),
        });
    }

    private static string Draw(IReadOnlyList<KeyValuePair<string, double>> pools, double fraction)
    {
        var left = fraction * pools.Sum(pool => pool.Value);
        foreach (var (name, weight) in pools)
        {
            if (left < weight) return name;
            left -= weight;
        }

        return pools[^1].Key;
    }
}
