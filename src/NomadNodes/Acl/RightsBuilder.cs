using NomadNodes.Acl.Rules;

namespace NomadNodes.Acl;

/// <summary>Makes rights out of policies. Nomad: rules of the same label, whichever policies they stand in, are one rule with all their capabilities.</summary>
internal sealed class RightsBuilder
{
    private readonly Dictionary<BlockKind, Dictionary<string, Grant>> _grants = [];
    private readonly Dictionary<string, Dictionary<string, Grant>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockKind, AccessLevel> _levels = [];

    public static Rights Build(IEnumerable<PolicyDocument> policies)
    {
        var builder = new RightsBuilder();
        foreach (var policy in policies) builder.Add(policy);
        return builder.Build();
    }

    private void Add(PolicyDocument policy)
    {
        foreach (var kind in BlockKind.All)
        {
            foreach (var block in policy.Of(kind) ?? []) Add(kind, block);
        }
    }

    private void Add(BlockKind kind, RuleBlock block)
    {
        if (kind.HasCapabilities) GrantOf(GrantsOf(kind), block.Name).Add(Capabilities.BitsOf(kind, block.Capabilities));
        if (!kind.IsLabelled && LevelOf(block.Policy) is var level && level > _levels.GetValueOrDefault(kind)) _levels[kind] = level;
        if (block.Variables is null) return;
        if (!_variables.TryGetValue(block.Name, out var paths)) _variables.Add(block.Name, paths = new(StringComparer.Ordinal));
        foreach (var path in block.Variables) GrantOf(paths, path.PathSpec).Add(Capabilities.BitsOfVariables(path.Capabilities));
    }

    private Rights Build()
    {
        foreach (var (label, paths) in _variables) GrantOf(GrantsOf(BlockKind.Namespace), label).SetVariables(paths);
        return new Rights
        {
            Agent = _levels.GetValueOrDefault(BlockKind.Agent),
            Node = _levels.GetValueOrDefault(BlockKind.Node),
            Operator = _levels.GetValueOrDefault(BlockKind.Operator),
            Quota = _levels.GetValueOrDefault(BlockKind.Quota),
            Plugin = _levels.GetValueOrDefault(BlockKind.Plugin),
            OperatorGrant = GrantOf(GrantsOf(BlockKind.Operator), ""),
            SentinelGrant = GrantOf(GrantsOf(BlockKind.Sentinel), ""),
            Namespaces = new(GrantsOf(BlockKind.Namespace)),
            NodePools = new(GrantsOf(BlockKind.NodePool)),
            HostVolumes = new(GrantsOf(BlockKind.HostVolume)),
        };
    }

    // Nomad: scale is a word for namespaces; elsewhere it grants nothing.
    private static AccessLevel LevelOf(string word) => word switch
    {
        PolicyWords.List => AccessLevel.List,
        PolicyWords.Read => AccessLevel.Read,
        PolicyWords.Write => AccessLevel.Write,
        PolicyWords.Deny => AccessLevel.Deny,
        _ => AccessLevel.None,
    };

    private static Grant GrantOf(Dictionary<string, Grant> grants, string label)
    {
        if (!grants.TryGetValue(label, out var grant)) grants.Add(label, grant = new Grant());
        return grant;
    }

    private Dictionary<string, Grant> GrantsOf(BlockKind kind)
    {
        if (!_grants.TryGetValue(kind, out var grants)) _grants.Add(kind, grants = new(StringComparer.Ordinal));
        return grants;
    }
}
