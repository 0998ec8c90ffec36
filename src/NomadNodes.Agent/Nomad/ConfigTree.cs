using System.Diagnostics.CodeAnalysis;
using NomadNodes.Hcl;

namespace NomadNodes.Agent.Nomad;

/// <summary>
/// A configuration: blocks in blocks, and values in them. What is said twice is merged, and the later one counts. Nomad: each value for itself, and what is zero
/// says nothing: no file switches off what an earlier one, or <c>-dev</c>, switched on.
/// </summary>
internal sealed class ConfigTree
{
    private readonly Dictionary<string, ConfigLeaf> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigTree> _branches = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _leaves.Keys.Concat(_branches.Keys).Order(StringComparer.Ordinal);

    /// <summary>The values right here, zero ones too.</summary>
    public IEnumerable<KeyValuePair<string, string>> Leaves => _leaves.Select(leaf => KeyValuePair.Create(leaf.Key, leaf.Value.Text));

    /// <summary>Labels are blocks in the block: <c>plugin "exec" { … }</c> is exec in plugin.</summary>
    public static ConfigTree Of(HclObject root)
    {
        var tree = new ConfigTree();
        foreach (var item in root.Items) tree.Add(item);
        return tree;
    }

    /// <summary>Takes in what was said later.</summary>
    public void Merge(ConfigTree later)
    {
        foreach (var (name, leaf) in later._leaves) Put(name, leaf);
        foreach (var (name, branch) in later._branches) BranchOf(name).Merge(branch);
    }

    public void Set(string value, params ReadOnlySpan<string> path)
    {
        var tree = this;
        foreach (var name in path[..^1]) tree = tree.BranchOf(name);
        tree.Put(path[^1], new ConfigLeaf(value, value.Length == 0));
    }

    /// <summary>Null where nothing was said.</summary>
    public string? Text(params ReadOnlySpan<string> path) =>
        TryFind(path[..^1], out var tree) && tree._leaves.TryGetValue(path[^1], out var leaf) && !leaf.IsZero ? leaf.Text : null;

    /// <summary>Nomad: 1 and t are true, too.</summary>
    public bool IsOn(params ReadOnlySpan<string> path) => GoBool.TryParse(Text(path) ?? "", out var isOn) && isOn;

    /// <summary>False where nothing was said about any part of it.</summary>
    public bool TryFind(ReadOnlySpan<string> path, [NotNullWhen(true)] out ConfigTree? tree)
    {
        tree = this;
        foreach (var name in path)
        {
            if (!tree._branches.TryGetValue(name, out tree)) return false;
        }

        return true;
    }

    private void Add(HclItem item)
    {
        var tree = this;
        for (var i = 0; i < item.Keys.Count - 1; i++) tree = tree.BranchOf(item.Keys[i].Value);
        tree.Add(item.Keys[^1].Value, item.Value);
    }

    private void Add(string name, HclNode value)
    {
        switch (value)
        {
            case HclLiteral literal:
                Put(name, LeafOf(literal.Token));
                break;
            case HclObject block:
                BranchOf(name).Merge(Of(block));
                break;
            case HclList { Items: [HclObject, ..] blocks }:
                foreach (var block in blocks) Add(name, block);
                break;
            case HclList list:
                var text = string.Join(',', list.Items.OfType<HclLiteral>().Select(literal => literal.Token.Value));
                Put(name, new ConfigLeaf(text, text.Length == 0));
                break;
        }
    }

    private static ConfigLeaf LeafOf(HclToken token) => new(token.Value, token.Kind switch
    {
        HclTokenKind.Bool => token.Value == "false",
        HclTokenKind.Number => token.Value == "0",
        HclTokenKind.Null => true,
        _ => token.Value.Length == 0,
    });

    private void Put(string name, ConfigLeaf leaf)
    {
        if (!leaf.IsZero || !_leaves.ContainsKey(name)) _leaves[name] = leaf;
    }

    private ConfigTree BranchOf(string name) => _branches.TryGetValue(name, out var branch) ? branch : _branches[name] = new ConfigTree();
}
