namespace NomadNodes.Storage;

/// <summary>
/// The last state of a row of one of <see cref="StateTables"/>. The document is the record as UTF-8 JSON; an empty one deletes the row. Memory over
/// a whole array is not copied.
/// </summary>
internal readonly record struct RowChange(
    string Table,
    string Key,
    ulong CreateIndex,
    ulong ModifyIndex,
    ReadOnlyMemory<byte> Document);
