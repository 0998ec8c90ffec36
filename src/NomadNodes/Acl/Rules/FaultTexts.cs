using NomadNodes.Model.Json;

namespace NomadNodes.Acl.Rules;

/// <summary>What Nomad says about blocks that are not in order. It shows most of them as Go prints its values.</summary>
internal static class FaultTexts
{
    public static string Name(BlockKind kind, RuleBlock block) => kind == BlockKind.NodePool
        ? $"Invalid node pool name '{block.Name}'"
        : $"Invalid {Spoken(kind)} name: {GoText(kind, block)}";

    public static string Policy(BlockKind kind, RuleBlock block) => kind == BlockKind.NodePool
        ? $"Invalid node pool policy '{block.Policy}' for '{block.Name}'"
        : $"Invalid {Spoken(kind)} policy: {GoText(kind, block)}";

    public static string Capability(BlockKind kind, RuleBlock block, string capability)
    {
        var said = $"Invalid {Spoken(kind)} capability '{capability}'";
        if (kind == BlockKind.NodePool) return $"{said} for '{block.Name}'";
        return kind.IsLabelled ? $"{said}: {GoText(kind, block)}" : said;
    }

    private static string Spoken(BlockKind kind) => kind.Key.Replace('_', ' ');

    private static string GoText(BlockKind kind, RuleBlock block)
    {
        var members = new List<string>();
        if (kind.IsLabelled) members.Add("Name:" + GoQuote.Quote(block.Name));
        members.Add("Policy:" + GoQuote.Quote(block.Policy));
        if (kind.HasCapabilities) members.Add("Capabilities:" + GoText(block.Capabilities));
        // Go prints where a struct lies in memory, which is never the same: any place is as true as another.
        if (kind == BlockKind.Namespace) members.Add($"Variables:(*acl.VariablesPolicy)({(block.Variables is null ? "nil" : "0xc000010000")})");
        return $"&acl.{kind.GoType}{{{string.Join(", ", members)}}}";
    }

    private static string GoText(List<string>? texts) =>
        texts is null ? "[]string(nil)" : $"[]string{{{string.Join(", ", texts.Select(text => GoQuote.Quote(text)))}}}";
}
