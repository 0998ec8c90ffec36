using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class ListType<T>(FilterType<T> element)
    : FilterType<IReadOnlyList<T>?>(ValueKind.List, "slice", "[]" + element.GoName), ISequenceType
{
    public FilterType Element => element;

    public int Count(in FilterValue list) => list.Reference is IReadOnlyList<T> items ? items.Count : 0;

    public FilterValue ElementAt(in FilterValue list, int index) => element.Wrap(((IReadOnlyList<T>)list.Reference!)[index]);

    internal override FilterValue Wrap(IReadOnlyList<T>? value) => new(this, value);

    internal override PathStep StepTo(string part) => IndexStep.Create(this, part);
}
