using NomadNodes.Storage;

namespace NomadNodes.Benchmarks.Storage;

/// <summary>Batches as the state's writer makes them: nodes of 2 KB, their table's index, the raft index.</summary>
internal static class Batches
{
    private const int DocumentBytes = 2048;

    /// <summary>Rows spread over the keys as UUIDs are, the same for every run.</summary>
    internal static StorageBatch Of(ulong index, int rows, int keys)
    {
        var changes = new RowChange[rows];
        for (var i = 0; i < rows; i++)
            changes[i] = new RowChange(StateTables.Nodes, Key((int)(((index * 7919) + (ulong)i) % (ulong)keys)), 1, index, Document(index));
        return new StorageBatch(index, changes, [new TableIndex(StateTables.Nodes, index)], new Dictionary<string, string>());
    }

    private static string Key(int number)
    {
        var bytes = new byte[16];
        new Random(number).NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private static byte[] Document(ulong index)
    {
        var document = new byte[DocumentBytes];
        document.AsSpan().Fill((byte)('a' + (index % 26)));
        return document;
    }
}
