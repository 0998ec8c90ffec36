using NomadNodes.Acl;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Namespaces;

/// <summary>Lists namespaces by name. Nomad: the index is the table's, at least 1; the list has no pages and no filter.</summary>
/// <param name="store">The state.</param>
/// <param name="prefix">Of the names.</param>
/// <param name="rights">Namespaces in which they allow nothing are left out; null: they allow everything.</param>
internal sealed class NamespaceListQuery(StateStore store, string prefix, Rights? rights) : IBlockingQuery<ListAnswer>
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
            if (rights is null || rights.Allow(Right.AnyOfNamespace(at.Key.Text))) found.Add(at.Row.Element);
        }

        return new ListAnswer(Math.Max(1, namespaces.Index), new ListPage(found, null));
    }

    public ulong IndexOf(ListAnswer answer) => answer.Index;
}
