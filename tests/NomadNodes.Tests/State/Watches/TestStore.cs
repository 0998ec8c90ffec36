using System.Collections.Immutable;
using System.Globalization;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

/// <summary>A state of rows that have nothing but a modify index, with one writer.</summary>
internal sealed class TestStore(WatchRegistry watches)
{
    private volatile ImmutableDictionary<string, ulong> _rows = ImmutableDictionary<string, ulong>.Empty;

    public ulong Index { get; private set; }

    public ImmutableDictionary<string, ulong> Snapshot => _rows;

    public static string Key(int number) => number.ToString("x8", CultureInfo.InvariantCulture);

    public void Write(params string[] keys)
    {
        Index++;
        _rows = _rows.SetItems(keys.Select(k => KeyValuePair.Create(k, Index)));
        watches.Signal([.. keys.Select(k => new StateChange(StateTable.Nodes, k))]);
    }

    public TestQuery Read(string key) => new(() => WatchKey.Exact(StateTable.Nodes, key), () => Snapshot.GetValueOrDefault(key));

    public TestQuery ReadAll() => new(() => WatchKey.Whole(StateTable.Nodes), () => Snapshot.Values.DefaultIfEmpty().Max());
}
