namespace NomadNodes.Services.Acls;

/// <summary>One object as its endpoint shows it.</summary>
/// <param name="Index">The object's ModifyIndex; where there is none, the index of the table.</param>
/// <param name="Body">UTF-8 JSON; null where there is none.</param>
internal readonly record struct FoundObject(ulong Index, ReadOnlyMemory<byte>? Body);
