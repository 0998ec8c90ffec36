namespace NomadNodes.Acl;

/// <summary>All that somebody may do, compiled from their policies. Immutable; asking costs a look-up and no memory.</summary>
internal sealed class Rights
{
    private const ulong NoCapabilities = 0;

    private readonly bool _isManagement;

    private Rights(bool isManagement) => _isManagement = isManagement;

    public Rights()
    {
    }

    /// <summary>Everything.</summary>
    public static Rights Management { get; } = new(isManagement: true);

    public static Rights None { get; } = new();

    /// <summary>Of a node's own secret. Nomad: it may read nodes, and no more.</summary>
    public static Rights OfNode { get; } = new() { Node = AccessLevel.Read };

    public AccessLevel Agent { get; init; }

    public AccessLevel Node { get; init; }

    public AccessLevel Operator { get; init; }

    public AccessLevel Quota { get; init; }

    public AccessLevel Plugin { get; init; }

    public Grant OperatorGrant { get; init; } = new();

    public Grant SentinelGrant { get; init; } = new();

    public LabelledRules<Grant> Namespaces { get; init; } = LabelledRules<Grant>.None;

    public LabelledRules<Grant> NodePools { get; init; } = LabelledRules<Grant>.None;

    public LabelledRules<Grant> HostVolumes { get; init; } = LabelledRules<Grant>.None;

    public bool IsManagement => _isManagement;

    public bool Allow(in Right right) => _isManagement || right.Kind switch
    {
        RightKind.Anybody => true,
        RightKind.NodeRead => Reads(Node),
        RightKind.NodeWrite => Node is AccessLevel.Write,
        RightKind.AgentRead => Reads(Agent),
        RightKind.AgentWrite => Agent is AccessLevel.Write,
        RightKind.OperatorRead => Reads(Operator),
        RightKind.OperatorWrite => Operator is AccessLevel.Write,
        RightKind.QuotaRead => Reads(Quota),
        RightKind.QuotaWrite => Quota is AccessLevel.Write,
        RightKind.PluginList => Plugin is AccessLevel.List or AccessLevel.Read or AccessLevel.Write,
        RightKind.PluginRead => Reads(Plugin),
        RightKind.Operator => OperatorGrant.Has(right.Bits),
        RightKind.Sentinel => SentinelGrant.Has(right.Bits),
        _ => AllowByLabel(right),
    };

    private static bool Reads(AccessLevel level) => level is AccessLevel.Read or AccessLevel.Write;

    private bool AllowByLabel(in Right right) => right.Kind switch
    {
        RightKind.Namespace when right.Name == Right.AllNamespaces => HasAny(Namespaces, right.Bits),
        RightKind.Namespace => Namespaces.Find(right.Name)?.Has(right.Bits) == true,
        RightKind.AnyOfNamespace when right.Name == Right.AllNamespaces => Namespaces.Any(static grant => grant.Capabilities != NoCapabilities),
        RightKind.AnyOfNamespace => Namespaces.Find(right.Name) is { Capabilities: not NoCapabilities },
        RightKind.NodePool => NodePools.Find(right.Name)?.Has(right.Bits) == true,
        RightKind.AnyNodePool => HasAny(NodePools, right.Bits),
        RightKind.HostVolume => HostVolumes.Find(right.Name)?.Has(right.Bits) == true,
        RightKind.Variable => Namespaces.Find(right.Name)?.Variables.Find(right.Path)?.Has(right.Bits) == true,
        RightKind.AnyVariable => Namespaces.Find(right.Name)?.Variables.Any(static grant => grant.Capabilities != NoCapabilities) == true,
        _ => false,
    };

    private static bool HasAny(LabelledRules<Grant> rules, ulong bits) => rules.Any(grant => grant.Has(bits));
}
