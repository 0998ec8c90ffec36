using System.Collections.Frozen;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class StructType<T>(string goName, FrozenDictionary<string, Member<T>> members)
    : FilterType<T>(ValueKind.Struct, "struct", goName)
{
    internal override FilterValue Wrap(T value) => new(this, value);

    internal override QuickTest<T>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        !parts.IsEmpty && members.TryGetValue(parts[0], out var member) ? member.Quick(parts[1..], test) : null;

    internal override PathStep StepTo(string part) => members.TryGetValue(part, out var member) ? member : new NoMemberStep(part);
}
