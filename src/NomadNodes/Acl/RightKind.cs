namespace NomadNodes.Acl;

/// <summary>What a <see cref="Right"/> is about.</summary>
internal enum RightKind : byte
{
    Management,
    Anybody,
    NodeRead,
    NodeWrite,
    AgentRead,
    AgentWrite,
    OperatorRead,
    OperatorWrite,
    QuotaRead,
    QuotaWrite,
    PluginList,
    PluginRead,
    Namespace,
    AnyOfNamespace,
    NodePool,
    AnyNodePool,
    HostVolume,
    Operator,
    Sentinel,
    Variable,
    AnyVariable,
}
