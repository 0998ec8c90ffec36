namespace NomadNodes.Conformance.Comparison;

/// <summary>Compares two JSON values of one answer.</summary>
internal sealed class ValueComparer(Problems problems, IndexOrder indexes, TextComparer texts, Looseness loose)
{
    private readonly ItemOrder _order = new(texts, loose);

    /// <summary>The key is the name of the nearest member around: it decides what a number means.</summary>
    public void Compare(string where, string key, JsonPart want, JsonPart got)
    {
        if (want.Kind != got.Kind)
            problems.Add(where, want, got);
        else if (want.Kind == JsonKind.Object)
            CompareMembers(where, key, want, got);
        else if (want.Kind == JsonKind.Array)
            CompareItems(where, key, want, got);
        else if (want.Kind == JsonKind.Text)
            texts.Compare(where, want.Raw, got.Raw);
        else if (want.Kind == JsonKind.Integer && (Rules.IsIndex(key) || Rules.IsTime(key)))
            CompareMasked(where, key, want, got);
        else if (want.Raw != got.Raw)
            problems.Add(where, want, got);
    }

    private static Dictionary<string, JsonPart> ByName(JsonPart value)
    {
        var members = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
            members[name] = member;
        return members;
    }

    private void CompareMembers(string where, string key, JsonPart want, JsonPart got)
    {
        var wanted = ByName(want);
        var seen = ByName(got);
        if (wanted.Count == seen.Count && wanted.Keys.All(seen.ContainsKey))
            CompareNames(where, key, want, got);
        foreach (var name in wanted.Keys.Union(seen.Keys).Order(StringComparer.Ordinal))
            CompareMember($"{where}/{name}", name, wanted.GetValueOrDefault(name), seen.GetValueOrDefault(name));
    }

    private void CompareNames(string where, string key, JsonPart want, JsonPart got)
    {
        var wanted = want.Members.Select(one => one.Key);
        var seen = got.Members.Select(one => one.Key);
        if (Rules.IsMap(key) ? want.Members.Count != got.Members.Count : !wanted.SequenceEqual(seen))
            problems.Add(where + " order of members", string.Join(", ", wanted), string.Join(", ", seen));
    }

    private void CompareMember(string where, string name, JsonPart? want, JsonPart? got)
    {
        if (want is null || got is null)
            problems.Add(where, want ?? (object)"nothing", got ?? (object)"nothing");
        else if (!loose.Skips(name))
            Compare(where, name, want, got);
    }

    private void CompareItems(string where, string key, JsonPart want, JsonPart got)
    {
        if (want.Items.Count != got.Items.Count)
        {
            problems.Add(where + " length", want.Items.Count, got.Items.Count);
            return;
        }

        var pairs = loose.Order ? _order.Sorted(want.Items).Zip(_order.Sorted(got.Items)) : want.Items.Zip(got.Items);
        var place = 0;
        foreach (var (recorded, seen) in pairs)
            Compare($"{where}/{place++}", key, recorded, seen);
    }

    private void CompareMasked(string where, string key, JsonPart want, JsonPart got)
    {
        if (Rules.IsIndex(key) && !loose.Index)
            indexes.Compare(where, want.Number, got.Number);
        else if (want.Number.IsZero != got.Number.IsZero)
            problems.Add(where, want, got);
    }
}
