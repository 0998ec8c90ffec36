namespace NomadNodes.Storage;

/// <summary>A row whose document (UTF-8 JSON) is as it was saved; the storage never looks inside.</summary>
internal readonly record struct StoredRow(string Key, ulong CreateIndex, ulong ModifyIndex, byte[] Document);
