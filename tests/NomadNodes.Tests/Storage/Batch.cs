using System.Text;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

internal static class Batch
{
    internal static StorageBatch Of(ulong index, params RowChange[] rows) => new(index, rows, [], new Dictionary<string, string>());

    internal static RowChange Node(string key, ulong index, string document = "{}") => Row(StateTables.Nodes, key, index, document);

    internal static RowChange Row(string table, string key, ulong index, string document)
        => new(table, key, index, index, Encoding.UTF8.GetBytes(document));

    internal static RowChange Deleted(string table, string key) => new(table, key, 0, 0, default);

    /// <summary>Rows enough for many pages, so that there is something to damage and to move.</summary>
    internal static StorageBatch Large(ulong index, int rows = 200)
        => Of(index, [.. Enumerable.Range(0, rows).Select(i => Node($"node-{i:D4}", index, $"\"{new string('x', 2000)}\""))]);

    internal static IEnumerable<string> Describe(this IEnumerable<StoredRow> rows)
        => rows.Select(row => $"{row.Key} {row.CreateIndex} {row.ModifyIndex} {Encoding.UTF8.GetString(row.Document)}");
}
