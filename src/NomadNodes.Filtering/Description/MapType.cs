using System.Collections.Frozen;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class MapType<T>(FilterType<T> valueType)
    : FilterType<IReadOnlyDictionary<string, T>?>(ValueKind.Map, "map", "map[string]" + valueType.GoName), IDictionaryType
{
    public FilterType Value => valueType;

    public int Count(in FilterValue map) => map.Reference is IReadOnlyDictionary<string, T> entries ? entries.Count : 0;

    public bool TryFind(in FilterValue map, string key, out FilterValue value)
    {
        if (map.Reference is IReadOnlyDictionary<string, T> entries && entries.TryGetValue(key, out var found))
        {
            value = valueType.Wrap(found);
            return true;
        }

        value = default;
        return false;
    }

    // The enumerators of the usual classes are structs; through the interface each would be allocated anew for every record.
    public void Visit<TVisitor>(in FilterValue map, ref TVisitor visitor)
        where TVisitor : IEntryVisitor, allows ref struct
    {
        switch (map.Reference)
        {
            case FrozenDictionary<string, T> frozen:
                VisitFrozen(frozen, ref visitor);
                break;
            case Dictionary<string, T> dictionary:
                VisitDictionary(dictionary, ref visitor);
                break;
            case IReadOnlyDictionary<string, T> entries:
                VisitEntries(entries, ref visitor);
                break;
        }
    }

    internal override FilterValue Wrap(IReadOnlyDictionary<string, T>? value) => new(this, value);

    internal override PathStep StepTo(string part) => new KeyStep(this, valueType, part);

    /// <summary>Nomad: only a key that is missing at the end of the path is no error.</summary>
    internal override QuickTest<IReadOnlyDictionary<string, T>?>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        !parts.IsEmpty && valueType.Quick(parts[1..], test) is { } quick
            ? new QuickEntry<T>(parts[0], parts.Length == 1 ? test.NotPresentVerdict : Verdict.Unsure, quick)
            : null;

    private void VisitFrozen<TVisitor>(FrozenDictionary<string, T> entries, ref TVisitor visitor)
        where TVisitor : IEntryVisitor, allows ref struct
    {
        foreach (var (key, value) in entries)
        {
            if (visitor.Visit(key, valueType.Wrap(value)))
            {
                return;
            }
        }
    }

    private void VisitDictionary<TVisitor>(Dictionary<string, T> entries, ref TVisitor visitor)
        where TVisitor : IEntryVisitor, allows ref struct
    {
        foreach (var (key, value) in entries)
        {
            if (visitor.Visit(key, valueType.Wrap(value)))
            {
                return;
            }
        }
    }

    private void VisitEntries<TVisitor>(IReadOnlyDictionary<string, T> entries, ref TVisitor visitor)
        where TVisitor : IEntryVisitor, allows ref struct
    {
        foreach (var (key, value) in entries)
        {
            if (visitor.Visit(key, valueType.Wrap(value)))
            {
                return;
            }
        }
    }
}
