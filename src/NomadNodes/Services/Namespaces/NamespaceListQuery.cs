using NomadNodes.Model;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Namespaces;

/// <summary>Lists namespaces by name. Nomad: the index is the table's, at least 1; the list has no pages and no filter.</summary>
internal sealed class NamespaceListQuery(StateStore store, string prefix) : IBlockingQuery<ListAnswer>
{
    public void Watch(ref WatchSet keys)
    {
        var watched = prefix.Length == 0 ? "" : NameBranch.WatchedPart(store.Current.Namespaces.Rows, prefix);
        keys.Add(watched.Length == 0 ? WatchKey.Whole(StateTable.Namespaces) : WatchKey.Prefix(StateTable.Namespaces, watched));
    }

    public ListAnswer Run()
    {
        var namespaces = store.Current.Namespaces;
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = namespaces.Rows.LowerBound(new TextKey(prefix)); at.IsValid && at.Key.Text.StartsWith(prefix, StringComparison.Ordinal); at.MoveNext())
        {
            found.Add(at.Row.Element);
        }

        return new ListAnswer(Math.Max(1, namespaces.Index), new ListPage(found, null));
    }

    public ulong IndexOf(ListAnswer answer) => answer.Index;
}
