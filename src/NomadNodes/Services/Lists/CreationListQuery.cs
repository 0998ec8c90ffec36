using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Lists;

/// <summary>Lists rows of a namespace, or of all, in the order of their creation, or by ID where a prefix is given; both up or down.</summary>
/// <param name="store">The state.</param>
/// <param name="list">What is listed.</param>
/// <param name="request">Which rows.</param>
/// <param name="prefix">The request's, read.</param>
/// <param name="filter">The request's, read.</param>
/// <param name="isWanted">Passes over rows before the page is made; null for none.</param>
/// <param name="elements">Null: the rows' own.</param>
internal sealed class CreationListQuery<T>(
    StateStore store, CreationList<T> list, CreationListRequest request, UuidPrefix prefix, RowFilter<T> filter, Func<T, bool>? isWanted, IElementWriter<T>? elements)
    : IBlockingQuery<Outcome<ListAnswer>>
    where T : class
{
    private const string AllNamespaces = "*";

    private readonly bool _hasPrefix = request.Prefix.Length > 0;
    private readonly CreationToken _token = new(request.Options.NextToken);

    public void Watch(ref WatchSet keys)
    {
        Span<byte> bytes = stackalloc byte[UuidKey.ByteCount];
        prefix.First.CopyTo(bytes);
        var watched = prefix.Length == 0 ? 0 : RadixBranch.WatchedLength(list.TableOf(store.Current).Rows, bytes[..prefix.Length]);
        keys.Add(watched == 0 ? WatchKey.Whole(list.Table) : WatchKey.Prefix(list.Table, prefix.First.ToHex()[..(2 * watched)]));
    }

    public Outcome<ListAnswer> Run()
    {
        var table = list.TableOf(store.Current);
        return _hasPrefix ? PageById(table) : PageByCreation(table);
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var page, out _) ? page.Index : ulong.MaxValue;

    private Outcome<ListAnswer> PageById(Table<UuidKey, T> table)
    {
        var page = new Paginator<UuidKey, T>(request.Options, list.IdOf, filter, elements);
        var down = request.Options.Reverse;
        for (var at = down ? table.Rows.UpperBound(prefix.Last) : table.Rows.LowerBound(prefix.First); at.IsValid && prefix.Matches(at.Key); Move(ref at, down))
        {
            if (IsListed(at.Row.Record) && !page.Meet(at.Leaf, at.Index)) break;
        }

        return page.Error is { } error ? error : new ListAnswer(table.Index, page.ToPage());
    }

    private Outcome<ListAnswer> PageByCreation(Table<UuidKey, T> table)
    {
        var page = new Paginator<OrderKey<ulong, UuidKey>, T>(request.Options, TokenOf, filter, elements, CompareToToken);
        var down = request.Options.Reverse;
        for (var at = Start(list.Order.Rows(table)); at.IsValid; Move(ref at, down))
        {
            if (IsListed(at.Row.Record) && !page.Meet(at.Leaf, at.Index)) break;
        }

        return page.Error is { } error ? error : new ListAnswer(table.Index, page.ToPage());
    }

    // Everything on the near side of the token's index would be skipped anyway.
    private TreeCursor<OrderKey<ulong, UuidKey>, Row<T>> Start(SortedTree<OrderKey<ulong, UuidKey>, Row<T>> rows)
    {
        if (request.Options.Reverse) return _token.Index is { } last ? rows.UpperBound(new(last, new UuidKey(UInt128.MaxValue))) : rows.Last();
        return _token.Index is { } first ? rows.LowerBound(new(first, default)) : rows.First();
    }

    private static void Move<TKey>(ref TreeCursor<TKey, Row<T>> at, bool down)
        where TKey : struct, IComparable<TKey>
    {
        if (down) at.MovePrevious();
        else at.MoveNext();
    }

    private bool IsListed(T record) =>
        (request.Namespace == AllNamespaces || list.NamespaceOf(record) == request.Namespace) && isWanted?.Invoke(record) is not false;

    private string TokenOf(T record) => CreationToken.Of(list.CreateIndexOf(record), list.IdOf(record));

    private int CompareToToken(T record) => _token.Compare(list.CreateIndexOf(record), list.IdOf(record));
}
