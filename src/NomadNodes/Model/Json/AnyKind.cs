namespace NomadNodes.Model.Json;

/// <summary>
/// Go's interface{}: any JSON value is kept, as null, <see cref="bool"/>, <see cref="double"/>, <see cref="string"/>, <see
/// cref="List{T}"/> or <see cref="Dictionary{TKey, TValue}"/> of such values. It replaces what was there. No recursion: bodies may nest
/// 10,000 deep.
/// </summary>
/// <param name="maxDepth">Values that nest deeper are an error, which ends the reading.</param>
internal sealed class AnyKind(int maxDepth = int.MaxValue) : GoKind<object?>("interface {}")
{
    private static readonly FloatKind Number = new();

    public override object? Zero => null;

    public override bool TryRead(ref GoReader reader, ref object? value)
    {
        value = IsContainer(reader.Peek()) ? ReadTree(ref reader) : ReadScalar(ref reader);
        return true;
    }

    private static bool IsContainer(byte first) => first is (byte)'{' or (byte)'[';

    private object ReadTree(ref GoReader reader)
    {
        var root = Container.Open(ref reader);
        var open = new Stack<Container>();
        open.Push(root);
        while (open.TryPeek(out var container))
        {
            if (!reader.Next())
                open.Pop();
            else if (container.ReadItem(ref reader) is { } inner)
                open.Push(inner);
            if (open.Count > maxDepth)
                reader.Errors.Abort($"a value nests deeper than {maxDepth} levels");
        }

        return root.Value;
    }

    private static object? ReadScalar(ref GoReader reader)
    {
        switch (reader.Peek())
        {
            case (byte)'"':
                return GoUnquote.ToText(reader.Text());
            case (byte)'n':
                reader.Literal();
                return null;
            case (byte)'t' or (byte)'f':
                return reader.Literal()[0] == 't';
            default:
                // A number beyond float64 is an error of its own and leaves nil.
                var number = 0.0;
                return Number.TryRead(ref reader, ref number) ? number : null;
        }
    }

    private readonly struct Container(List<object?>? list, Dictionary<string, object?>? map)
    {
        public object Value => (object?)list ?? map!;

        public static Container Open(ref GoReader reader)
        {
            var isList = reader.Peek() == '[';
            reader.Open();
            return isList ? new([], null) : new(null, new(StringComparer.Ordinal));
        }

        /// <returns>The container that the item opens, if it is one.</returns>
        public Container? ReadItem(ref GoReader reader)
        {
            var key = map is null ? "" : GoUnquote.ToText(reader.Key());
            Container? inner = IsContainer(reader.Peek()) ? Open(ref reader) : null;
            var item = inner is null ? ReadScalar(ref reader) : inner.Value.Value;
            list?.Add(item);
            if (map is not null)
                map[key] = item;
            return inner;
        }
    }
}
