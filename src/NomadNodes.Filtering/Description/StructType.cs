using System.Collections.Frozen;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class StructType<T>(string goName, FrozenDictionary<string, PathStep> members)
    : FilterType<T>(ValueKind.Struct, "struct", goName)
{
    internal override FilterValue Wrap(T value) => new(this, value);

    internal override PathStep StepTo(string part) => members.TryGetValue(part, out var member) ? member : new NoMemberStep(part);
}
