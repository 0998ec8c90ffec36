namespace NomadNodes.Model.Json;

/// <summary>
/// A Go slice: null clears it; the list of a repeated member is read over the elements of the first, which its objects merge with, and
/// cuts it to its own length.
/// </summary>
internal sealed class ListKind<V>(GoKind<V> element, string? type = null) : GoKind<List<V>?>(type ?? "[]" + element.DeclaredType)
{
    public override List<V>? Zero => null;

    public override bool TryRead(ref GoReader reader, ref List<V>? value)
    {
        if (reader.TryTakeNull())
        {
            value = null;
            return true;
        }

        if (reader.Peek() != '[')
            return reader.Mismatch(Type);
        value ??= [];
        ReadElements(ref reader, value);
        return true;
    }

    private void ReadElements(ref GoReader reader, List<V> list)
    {
        var count = 0;
        reader.Open();
        for (; reader.Next(); count++)
        {
            if (count == list.Count)
                list.Add(element.Zero);
            var item = list[count];
            if (element.TryRead(ref reader, ref item))
                list[count] = item;
        }

        list.RemoveRange(count, list.Count - count);
    }
}
