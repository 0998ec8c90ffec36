using NomadNodes.Hcl;

namespace NomadNodes.Acl.Rules;

/// <summary>
/// Makes a policy's blocks out of HCL as HCL's own decoder does: names in any case, unknown members of a block passed over, a repeated member added
/// to the first.
/// </summary>
internal sealed class PolicyDecoder(string text)
{
    /// <summary>The first value that does not fit, with its place; null when all did.</summary>
    public string? Fault { get; private set; }

    public PolicyDocument Decode(HclObject root)
    {
        var document = new PolicyDocument(text) { ExtraKeys = ExtraKeysOf(root) };
        foreach (var kind in BlockKind.All)
        {
            var items = HclItems.Named(root.Items, kind.Key);
            if (kind.IsLabelled) AddLabelled(document, kind, items);
            else if (items.Count > 0) document.Add(kind, DecodeOne(kind, items));
        }

        return document;
    }

    /// <summary>Nomad: of a block that there can be one of, a second one and a label are extra.</summary>
    private static List<string> ExtraKeysOf(HclObject root)
    {
        var extra = new List<string>();
        var seen = new HashSet<BlockKind>();
        foreach (var item in root.Items)
        {
            var kind = BlockKind.All.FirstOrDefault(kind => kind.Key.Equals(item.Keys[0].Value, StringComparison.OrdinalIgnoreCase));
            if (kind is null) extra.Add(item.Keys[0].Value);
            else if (kind.IsLabelled) continue;
            else if (item.Keys.Count > 1) extra.Add(item.Keys[1].Value);
            else if (!seen.Add(kind)) extra.Add(kind.Key);
        }

        return extra;
    }

    private void AddLabelled(PolicyDocument document, BlockKind kind, IReadOnlyList<HclItem> items)
    {
        var name = "root." + kind.Key;
        foreach (var item in items.Where(item => item.Keys.Count > 0)) document.Add(kind, DecodeItem(kind, name + "[0]", item));
        foreach (var item in items.Where(item => item.Keys.Count == 0))
        {
            foreach (var element in ElementsOf(name, item.Value)) document.Add(kind, DecodeItem(kind, name + "[0]", element));
        }
    }

    /// <summary>What an unlabelled block or an assignment holds: labelled items, or one without a label.</summary>
    private IEnumerable<HclItem> ElementsOf(string name, HclNode value)
    {
        switch (value)
        {
            case HclObject { Items: [_, ..] inner } when inner.All(item => item.Value is HclObject):
                return inner;
            case HclObject:
                return [new HclItem([], value)];
            case HclList { Items: [HclObject first, ..] }:
                Fail(first.Items.Count > 0 ? first.Items[0].Position : first.Position, $"{name}[0]: Name asked for 'key', impossible");
                return [];
            case HclList { Items: [var first, ..] }:
                Fail(first.Position, $"{name}[0]: not an object type for struct ({first.GoType})");
                return [];
            case HclLiteral:
                Fail(value.Position, $"unknown slice type: {value.GoType}");
                return [];
            default:
                return [];
        }
    }

    private RuleBlock DecodeOne(BlockKind kind, IReadOnlyList<HclItem> items)
    {
        var block = new RuleBlock();
        var name = "root." + kind.Key;
        foreach (var item in items.Where(item => item.Keys.Count == 0))
        {
            if (item.Value is HclObject inner) Fill(block, kind, name, inner.Items);
            else Fail(item.Position, $"{name}: not an object type for struct ({item.Value.GoType})");
        }

        return block;
    }

    /// <summary>HCL: a second label is a block inside the first.</summary>
    private RuleBlock DecodeItem(BlockKind kind, string name, HclItem item)
    {
        var block = new RuleBlock { Name = item.Keys.Count > 0 ? item.Keys[0].Value : "" };
        if (item.Keys.Count == 2) Fill(block, kind, name, [new HclItem([item.Keys[1]], item.Value)]);
        else if (item.Value is HclObject inner) Fill(block, kind, name, inner.Items);
        return block;
    }

    private void Fill(RuleBlock block, BlockKind kind, string name, IReadOnlyList<HclItem> items)
    {
        foreach (var item in HclItems.Named(items, "policy")) block.Policy = Text(item, name + ".Policy", block.Policy);
        if (!kind.HasCapabilities) return;
        block.Capabilities = Texts(HclItems.Named(items, "capabilities"), name + ".Capabilities");
        if (kind == BlockKind.Namespace) block.Variables = DecodeVariables(HclItems.Named(items, "variables"), name + ".variables");
    }

    private List<VariablePath>? DecodeVariables(IReadOnlyList<HclItem> blocks, string name)
    {
        if (blocks.Count == 0) return null;
        var paths = new List<VariablePath>();
        // A label in front of the braces is one level of items without them.
        var items = blocks.SelectMany(block => block.Keys.Count > 0 ? [block] : block.Value is HclObject inner ? inner.Items : []).ToList();
        foreach (var path in HclItems.Named(items, "path"))
        {
            var labelled = path.Keys.Count > 0 ? [path] : ElementsOf(name + ".path", path.Value);
            paths.AddRange(labelled.Select(one => DecodePath(one, name + ".path[0]")));
        }

        return paths;
    }

    private VariablePath DecodePath(HclItem item, string name) => new()
    {
        PathSpec = item.Keys.Count > 0 ? item.Keys[0].Value : "",
        Capabilities = item.Value is HclObject inner ? Texts(HclItems.Named(inner.Items, "capabilities"), name + ".Capabilities") : null,
    };

    private List<string>? Texts(IReadOnlyList<HclItem> members, string name)
    {
        List<string>? texts = null;
        foreach (var member in members)
        {
            if (member.Value is not HclList list) Fail(member.Value.Position, $"unknown slice type: {member.Value.GoType}");
            else (texts ??= []).AddRange(list.Items.Select((item, i) => Text(new HclItem([], item), $"{name}[{i}]", "")));
        }

        return texts;
    }

    /// <summary>HCL: a number is the text that it is written as; true and fractions are no texts.</summary>
    private string Text(HclItem item, string name, string before)
    {
        if (item.Value is HclLiteral { Token: { Kind: HclTokenKind.String or HclTokenKind.Heredoc or HclTokenKind.Number } token }) return token.Value;
        var isBlock = item.Value is HclObject;
        var position = item.Value is HclObject { Items: [var first, ..] } ? first.Position : item.Value.Position;
        Fail(position, $"{name}: unknown type for string {(isBlock ? "*ast.ObjectList" : item.Value.GoType)}");
        return before;
    }

    private void Fail(HclPosition position, string what) => Fault ??= $"At {position}: {what}";
}
