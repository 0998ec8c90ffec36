namespace NomadNodes.Services.Nodes;

/// <summary>One node as its endpoint shows it.</summary>
/// <param name="Index">The node's ModifyIndex; where there is no such node, the index of the table.</param>
/// <param name="Body">UTF-8 JSON; null where there is no such node.</param>
internal readonly record struct NodeAnswer(ulong Index, ReadOnlyMemory<byte>? Body);
