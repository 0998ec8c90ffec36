using System.Text.Json.Serialization;

namespace NomadNodes.Model.Json;

/// <summary>Go's interface{}: any JSON value, kept as it was given.</summary>
/// <param name="Value">As <see cref="AnyKind"/> gives it: null, <see cref="bool"/>, <see cref="double"/>, <see cref="string"/>, a list or a dictionary of such; <see cref="long"/> where Go has an integer.</param>
[JsonConverter(typeof(AnyValueConverter))]
internal sealed record AnyValue(object? Value) : IWireForm
{
    /// <summary>Deepest nesting of a stored value: writing one and reading a document of the storage are recursive.</summary>
    public const int MaxDepth = 32;

    public void WriteTo(GoWriter w) => Write(w, Value);

    public bool Equals(AnyValue? other) => other is not null && WireBytes.Of(this).AsSpan().SequenceEqual(WireBytes.Of(other));

    public override int GetHashCode() => WireBytes.Of(this).Length;

    private static void Write(GoWriter w, object? value)
    {
        switch (value)
        {
            case null:
                w.Null();
                break;
            case bool flag:
                w.Bool(flag);
                break;
            case long whole:
                w.Number(whole);
                break;
            case double number:
                w.Float(number);
                break;
            case string text:
                w.Text(text);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(w, map);
                break;
            case IReadOnlyList<object?> list:
                w.BeginArray();
                foreach (var item in list) Write(w, item);
                w.EndArray();
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} is no JSON value.");
        }
    }

    private static void WriteMap(GoWriter w, IReadOnlyDictionary<string, object?> map)
    {
        w.BeginObject();
        foreach (var (name, item) in map)
        {
            w.Name(name);
            Write(w, item);
        }

        w.EndObject();
    }
}
