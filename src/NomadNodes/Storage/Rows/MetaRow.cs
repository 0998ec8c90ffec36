namespace NomadNodes.Storage.Rows;

internal sealed class MetaRow
{
    internal const string Table = "meta";

    public required string Key { get; init; }

    public required string Value { get; init; }
}
