using System.Globalization;
using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

internal sealed class KeyStep(IDictionaryType map, FilterType valueType, string key) : PathStep
{
    public override FilterType? Next => valueType;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        fault = new PathFault(PathFaultKind.MissingKey, key);
        return map.TryFind(value, key, out next);
    }
}

internal sealed class IndexStep : PathStep
{
    private readonly ISequenceType _list;
    private readonly long _index;

    private IndexStep(ISequenceType list, long index) => (_list, _index) = (list, index);

    public override FilterType? Next => _list.Element;

    public static PathStep Create(ISequenceType list, string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? new IndexStep(list, index)
            : new NoIndexStep(part);

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        var count = _list.Count(value);
        if (_index >= 0 && _index < count)
        {
            next = _list.ElementAt(value, (int)_index);
            fault = default;
            return true;
        }

        next = default;
        fault = new PathFault(PathFaultKind.OutOfRange, $"index {_index} is out of range (length = {count})");
        return false;
    }
}

internal sealed class NoIndexStep(string part) : PathStep
{
    public override FilterType? Next => null;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        next = default;
        fault = new PathFault(PathFaultKind.NotAnIndex, part);
        return false;
    }
}

/// <summary>A step below an interface: compiled when the type of the value is seen, and kept for the next value of that type.</summary>
internal sealed class DynamicStep(string part) : PathStep
{
    private Compiled? _last;

    public override FilterType? Next => FilterTypes.Any;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        var last = _last;
        if (last is null || last.Type != value.Type)
        {
            _last = last = new Compiled(value.Type, value.Type.StepTo(part));
        }

        return last.Step.TryTake(value, out next, out fault);
    }

    private sealed record Compiled(FilterType Type, PathStep Step);
}
