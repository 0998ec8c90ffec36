namespace NomadNodes.Services.Pools;

/// <summary>One node pool as its endpoint shows it.</summary>
/// <param name="Index">The pool's ModifyIndex; where there is no such pool, the index of the table, at least 1.</param>
/// <param name="Body">UTF-8 JSON; null where there is no such pool.</param>
internal readonly record struct NodePoolAnswer(ulong Index, ReadOnlyMemory<byte>? Body);
