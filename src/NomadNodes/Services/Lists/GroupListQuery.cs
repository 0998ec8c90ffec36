using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Lists;

/// <summary>Lists one group of a table, such as the allocations of a job, by ID. Nomad: the index is the table's, whatever is in the group; there are no pages.</summary>
/// <param name="store">The state.</param>
/// <param name="tableOf">The table in a snapshot.</param>
/// <param name="order">Which groups.</param>
/// <param name="group">Null for one that nothing can be in.</param>
/// <param name="watch">The group's.</param>
internal sealed class GroupListQuery<TGroup, T>(
    StateStore store, Func<Snapshot, Table<UuidKey, T>> tableOf, TableOrder<TGroup, UuidKey, T> order, TGroup? group, WatchKey watch)
    : IBlockingQuery<ListAnswer>
    where TGroup : struct, IComparable<TGroup>
    where T : class
{
    /// <summary>Which rows of the group are wanted in a snapshot; null for all.</summary>
    public Func<Snapshot, Func<T, bool>>? Choice { get; init; }

    public void Watch(ref WatchSet keys) => keys.Add(watch);

    public ListAnswer Run()
    {
        var state = store.Current;
        var table = tableOf(state);
        if (group is not { } present) return new(table.Index, ListPage.Empty);
        var wanted = Choice?.Invoke(state);
        var runs = new PageRuns<OrderKey<TGroup, UuidKey>, T>(null);
        for (var at = order.Group(table, present).GetEnumerator(); at.MoveNext();)
        {
            if (wanted?.Invoke(at.Current) is not false) runs.Add(at.Leaf, at.Index);
        }

        return new(table.Index, new ListPage(runs.ToPieces(), null));
    }

    public ulong IndexOf(ListAnswer answer) => answer.Index;
}
