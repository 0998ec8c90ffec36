using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

/// <summary>Small nodes with numbers, and the writes of them.</summary>
internal static class StateWrites
{
    /// <summary>The index of a fresh server: the first write takes the next.</summary>
    public const ulong Fresh = 7;

    public static StateStore Open(IStateStorage storage) => StateStore.Open(storage, new WatchRegistry(), new EventLog(100, TimeProvider.System), new ManualTimeProvider(), Guid.NewGuid, null, out _);

    public static string Id(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    public static UuidKey Key(int number) => UuidKey.Of(Id(number));

    public static Node Node(int number, string name = "") => new() { ID = Id(number), Name = name };

    public static ulong Put(this WriteTransaction write, int number, string name = "")
    {
        var index = write.NextIndex();
        write.Nodes.Put(Node(number, name) with { CreateIndex = index, ModifyIndex = index }, index);
        return index;
    }

    public static Task<ulong> PutAsync(this StateStore store, int number, string name = "") => store.WriteAsync(write => write.Put(number, name));

    public static List<string> Names(this Snapshot snapshot)
    {
        var names = new List<string>();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) names.Add(at.Row.Record.Name);
        return names;
    }

    /// <summary>Table and key of each row, with a minus before those that are deleted.</summary>
    public static List<string> Describe(this StorageBatch batch) =>
        [.. batch.Rows.Select(row => $"{(row.Document.IsEmpty ? "-" : "")}{row.Table}/{row.Key}")];

    public static string RowName(int number) => "nodes/" + Key(number).ToHex();
}
