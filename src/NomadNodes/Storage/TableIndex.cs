namespace NomadNodes.Storage;

/// <summary>The index of the newest write that changed a table.</summary>
internal readonly record struct TableIndex(string Table, ulong Index);
