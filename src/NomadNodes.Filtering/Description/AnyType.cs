using System.Globalization;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class AnyType() : FilterType<object?>(ValueKind.Any, "interface", "interface {}")
{
    // Built on first use: they need this type, which is then complete.
    private ListType<object?>? _list;
    private MapType<object?>? _map;

    internal override FilterValue Wrap(object? value) => value switch
    {
        null => new FilterValue(this, null),
        string text => FilterTypes.String.Wrap(text),
        bool flag => FilterTypes.Bool.Wrap(flag),
        double or float or decimal => FilterTypes.Float64.Wrap(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        ulong number => FilterTypes.UInt64.Wrap(number),
        long or int or uint or short or ushort or sbyte or byte
            => FilterTypes.Int64.Wrap(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> map => (_map ??= new MapType<object?>(this)).Wrap(map),
        IReadOnlyList<object?> list => (_list ??= new ListType<object?>(this)).Wrap(list),
        _ => throw new ArgumentException($"A value of type {value.GetType()} can't be described as an interface."),
    };

    internal override PathStep StepTo(string part) => new DynamicStep(part);
}
