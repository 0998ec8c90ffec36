namespace NomadNodes.Storage.Rows;

internal sealed class TableIndexRow
{
    internal const string Table = "table_indexes";

    public required string Key { get; init; }

    public ulong Index { get; init; }
}
