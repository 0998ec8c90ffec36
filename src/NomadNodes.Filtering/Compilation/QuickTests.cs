namespace NomadNodes.Filtering.Compilation;

/// <summary>The end of a path: a decision on a text, a number, a bool.</summary>
internal sealed class QuickValue<T>(Func<T, Verdict> judge) : QuickTest<T>
{
    public override void Judge(ReadOnlySpan<T> values, Span<Verdict> verdicts)
    {
        for (var i = 0; i < values.Length; i++) verdicts[i] = judge(values[i]);
    }
}

/// <summary>A member of a struct. Nothing is below a nil pointer: there the ordinary test knows what to say.</summary>
internal sealed class QuickMember<TOwner, TValue>(Func<TOwner, TValue> get, QuickTest<TValue> next) : QuickTest<TOwner>
{
    public override void Judge(ReadOnlySpan<TOwner> values, Span<Verdict> verdicts)
    {
        if (values.Length == 1) verdicts[0] = values[0] is { } owner ? next.Judge(get(owner)) : Verdict.Unsure;
        else JudgeMany(values, verdicts);
    }

    private void JudgeMany(ReadOnlySpan<TOwner> owners, Span<Verdict> verdicts)
    {
        var room = default(Batch<TValue>);
        Span<TValue> members = room;
        var hasNil = false;
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] is { } owner) members[i] = get(owner);
            else hasNil = true;
        }

        next.Judge(members[..owners.Length], verdicts);
        if (hasNil) Doubt(owners, verdicts);
    }

    private static void Doubt(ReadOnlySpan<TOwner> owners, Span<Verdict> verdicts)
    {
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] is null) verdicts[i] = Verdict.Unsure;
        }
    }
}

/// <summary>A key of a map.</summary>
/// <param name="key">The key.</param>
/// <param name="missing">What is said of a map that does not have it.</param>
/// <param name="next">The test of its value.</param>
internal sealed class QuickEntry<T>(string key, Verdict missing, QuickTest<T> next) : QuickTest<IReadOnlyDictionary<string, T>?>
{
    public override void Judge(ReadOnlySpan<IReadOnlyDictionary<string, T>?> values, Span<Verdict> verdicts)
    {
        var room = default(Batch<T>);
        var found = new Chosen<T>(room, stackalloc byte[Batch.Size], stackalloc Verdict[Batch.Size]);
        for (var i = 0; i < values.Length; i++)
        {
            verdicts[i] = missing;
            if (values[i] is { } map && map.TryGetValue(key, out var value)) found.Add(value, i);
        }

        found.Judge(next, verdicts);
    }
}

/// <summary>A pointer to a value type.</summary>
internal sealed class QuickOptional<T>(QuickTest<T> next) : QuickTest<T?>
    where T : struct
{
    public override void Judge(ReadOnlySpan<T?> values, Span<Verdict> verdicts)
    {
        var room = default(Batch<T>);
        var present = new Chosen<T>(room, stackalloc byte[Batch.Size], stackalloc Verdict[Batch.Size]);
        for (var i = 0; i < values.Length; i++)
        {
            verdicts[i] = Verdict.Unsure;
            if (values[i] is { } value) present.Add(value, i);
        }

        present.Judge(next, verdicts);
    }
}
