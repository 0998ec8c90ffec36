using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Compilation;

/// <summary>The names that hold inside one collection's braces.</summary>
/// <param name="Outer">The names around it.</param>
/// <param name="Slot">Where an evaluation keeps the element.</param>
/// <param name="Collection">The path of the list or map.</param>
/// <param name="ElementType">The type of the elements; an interface if it is not known.</param>
/// <param name="IsMap">Whether a single name means the key, as it does for maps.</param>
/// <param name="Names">The names.</param>
internal sealed record Scope(Scope? Outer, int Slot, CompiledPath Collection, FilterType ElementType, bool IsMap, NameBinding Names);
