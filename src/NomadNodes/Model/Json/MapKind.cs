namespace NomadNodes.Model.Json;

/// <summary>
/// A Go map from strings: null clears it, a second object is merged into it. A value starts from zero even if the key is there; a null
/// string becomes "".
/// </summary>
internal sealed class MapKind<V>(GoKind<V> element, string? type = null)
    : GoKind<Dictionary<string, V>?>(type ?? "map[string]" + element.DeclaredType)
{
    public override Dictionary<string, V>? Zero => null;

    public override bool TryRead(ref GoReader reader, ref Dictionary<string, V>? value)
    {
        if (reader.TryTakeNull())
        {
            value = null;
            return true;
        }

        if (reader.Peek() != '{')
            return reader.Mismatch(Type);
        value ??= new(StringComparer.Ordinal);
        reader.Open();
        while (reader.Next())
        {
            var key = GoUnquote.ToText(reader.Key());
            var item = element.Zero;
            element.TryRead(ref reader, ref item);
            value[key] = item;
        }

        return true;
    }
}
