namespace NomadNodes.Acl.Rules;

/// <summary>A kind of block that policies have.</summary>
/// <param name="Key">Its name in the text.</param>
/// <param name="GoType">Its type in error texts.</param>
/// <param name="IsLabelled">Whether there is one for each label, or one alone.</param>
/// <param name="HasCapabilities">Whether it takes a list of them.</param>
internal sealed record BlockKind(string Key, string GoType, bool IsLabelled, bool HasCapabilities)
{
    public static readonly BlockKind Namespace = new("namespace", "NamespacePolicy", true, true);
    public static readonly BlockKind NodePool = new("node_pool", "NodePoolPolicy", true, true);
    public static readonly BlockKind HostVolume = new("host_volume", "HostVolumePolicy", true, true);
    public static readonly BlockKind Agent = new("agent", "AgentPolicy", false, false);
    public static readonly BlockKind Node = new("node", "NodePolicy", false, false);
    public static readonly BlockKind Operator = new("operator", "OperatorPolicy", false, true);
    public static readonly BlockKind Quota = new("quota", "QuotaPolicy", false, false);
    public static readonly BlockKind Plugin = new("plugin", "PluginPolicy", false, false);
    public static readonly BlockKind Sentinel = new("sentinel", "SentinelPolicy", false, true);

    public static IReadOnlyList<BlockKind> All { get; } = [Namespace, NodePool, HostVolume, Agent, Node, Operator, Quota, Plugin, Sentinel];
}
