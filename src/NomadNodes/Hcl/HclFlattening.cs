namespace NomadNodes.Hcl;

/// <summary>
/// Makes labelled blocks out of JSON: <c>{"a": {"b": {"c": 1}}}</c> is <c>a "b" { c = 1 }</c>, and a list of objects is as many blocks. HCL goes on
/// as long as an object holds nothing but objects, deeper than anybody would label.
/// </summary>
internal static class HclFlattening
{
    public static IReadOnlyList<HclItem> Of(IReadOnlyList<HclItem> items)
    {
        var flat = new List<HclItem>();
        foreach (var item in items) Add(item, flat);
        return flat;
    }

    private static void Add(HclItem item, List<HclItem> flat)
    {
        if (item.Value is HclList { Items: [HclObject, ..] list } && list.All(element => element is HclObject))
        {
            foreach (var element in list) Add(item with { Value = element }, flat);
        }
        else if (item.Value is HclObject { Items: [_, ..] inner } && inner.All(one => one.Value is HclObject))
        {
            foreach (var one in inner) Add(new HclItem([.. item.Keys, .. one.Keys], one.Value), flat);
        }
        else
        {
            flat.Add(item);
        }
    }
}
