using System.Collections.Immutable;

namespace NomadNodes.Filtering.Tree;

/// <summary><c>Attributes["os.name"]</c>, <c>Events.0.Message</c> or <c>"/Attributes/os.name"</c></summary>
/// <param name="Parts">The names along the path; at least one.</param>
/// <param name="IsPointer">Whether it was written as a JSON pointer, which error texts show.</param>
internal sealed record Selector(ImmutableArray<string> Parts, bool IsPointer)
{
    /// <summary>As error texts show it, and what it is worth where a value is wanted.</summary>
    public string Text => string.Join(IsPointer ? '/' : '.', Parts);

    public override string ToString() => SourceWriter.Selector(this);
}
