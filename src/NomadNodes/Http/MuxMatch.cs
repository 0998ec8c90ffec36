namespace NomadNodes.Http;

/// <summary>What a path leads to. The default value is an unknown path.</summary>
/// <param name="Methods">Null when there is nothing.</param>
/// <param name="Parameter">The name of the pattern's parameter, if it has one.</param>
/// <param name="Value">The decoded text for the parameter; may hold slashes or be empty.</param>
/// <param name="LacksSlash">The path with a slash at its end is the root of a subtree, and the path itself is no route.</param>
internal readonly record struct MuxMatch(MethodTable? Methods, string? Parameter, string? Value, bool LacksSlash = false);
