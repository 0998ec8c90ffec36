using NomadNodes.Hcl;

namespace NomadNodes.Acl.Rules;

/// <summary>Looks into HCL's items.</summary>
internal static class HclItems
{
    /// <summary>The items of a name, in any case, with the name taken off their keys: what is left are labels.</summary>
    public static IReadOnlyList<HclItem> Named(IReadOnlyList<HclItem> items, string name) =>
        [.. items.Where(item => item.Keys[0].Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(item => item with { Keys = [.. item.Keys.Skip(1)] })];
}
