using System.Collections.Immutable;
using System.Globalization;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

/// <summary>A state of rows that have nothing but a modify index, with one writer.</summary>
internal sealed class TestStore(WatchRegistry watches)
{
    private volatile Published _published = new(0, ImmutableDictionary<string, ulong>.Empty);

    public ulong Index => _published.Index;

    public ImmutableDictionary<string, ulong> Rows => _published.Rows;

    public static string Key(int number) => number.ToString("x8", CultureInfo.InvariantCulture);

    public void Write(params string[] keys)
    {
        var index = Index + 1;
        _published = new Published(index, Rows.SetItems(keys.Select(k => KeyValuePair.Create(k, index))));
        watches.Signal([.. keys.Select(k => new StateChange(StateTable.Nodes, k))]);
    }

    public TestQuery Read(string key) => new(() => WatchKey.Exact(StateTable.Nodes, key), () => Rows.GetValueOrDefault(key));

    public TestQuery ReadAll() => new(() => WatchKey.Whole(StateTable.Nodes), () => Index);

    private sealed record Published(ulong Index, ImmutableDictionary<string, ulong> Rows);
}
