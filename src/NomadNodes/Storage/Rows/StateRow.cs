namespace NomadNodes.Storage.Rows;

/// <summary>What every table of records has. 64-bit unsigned indexes are stored as SQLite's signed ones.</summary>
internal abstract class StateRow
{
    public required string Key { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    public required byte[] Document { get; init; }
}
