namespace NomadNodes.State.Trees;

/// <summary>Inserts and removes in the filled front part of an array, in place when the caller owns it, else in a copy.</summary>
internal static class Column
{
    public static T[] Insert<T>(T[] items, int count, int at, T item, bool owned)
    {
        var target = owned && count < items.Length ? items : new T[count + (count / 4) + 4];
        items.AsSpan(at, count - at).CopyTo(target.AsSpan(at + 1));
        if (!ReferenceEquals(target, items))
        {
            items.AsSpan(0, at).CopyTo(target);
        }

        target[at] = item;
        return target;
    }

    public static T[] RemoveAt<T>(T[] items, int count, int at, bool owned)
    {
        var target = owned ? items : new T[count - 1];
        items.AsSpan(at + 1, count - at - 1).CopyTo(target.AsSpan(at));
        if (owned)
        {
            items[count - 1] = default!;
        }
        else
        {
            items.AsSpan(0, at).CopyTo(target);
        }

        return target;
    }

    public static T[] Join<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var target = new T[left.Length + right.Length];
        left.CopyTo(target);
        right.CopyTo(target.AsSpan(left.Length));
        return target;
    }
}
