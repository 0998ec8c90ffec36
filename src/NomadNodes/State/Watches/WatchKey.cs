namespace NomadNodes.State.Watches;

/// <summary>What one watch is on. Text is compared ordinally.</summary>
internal readonly record struct WatchKey
{
    private WatchKey(StateTable table, WatchSpace space, WatchKind kind, string text)
    {
        Text = text;
        Table = table;
        Space = space;
        Kind = kind;
    }

    /// <summary>The key or prefix; empty for a whole table.</summary>
    public string Text { get; }

    public StateTable Table { get; }

    public WatchSpace Space { get; }

    public WatchKind Kind { get; }

    /// <summary>Woken by every change of the table.</summary>
    public static WatchKey Whole(StateTable table) => new(table, WatchSpace.Key, WatchKind.Table, "");

    public static WatchKey Exact(StateTable table, string key, WatchSpace space = WatchSpace.Key) => new(table, space, WatchKind.Exact, key);

    /// <summary>Woken by changes of keys that begin with the text; an empty one by those of all keys.</summary>
    public static WatchKey Prefix(StateTable table, string prefix, WatchSpace space = WatchSpace.Key) => new(table, space, WatchKind.Prefix, prefix);
}
