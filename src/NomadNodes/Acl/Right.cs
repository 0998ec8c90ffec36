namespace NomadNodes.Acl;

/// <summary>
/// What a request needs. An endpoint names it in one line, such as <c>Right.NodeRead</c> or
/// <c>Right.Namespace(read.Namespace, NamespaceCapability.ReadJob)</c>. Costs no memory.
/// </summary>
/// <param name="Kind">On what.</param>
/// <param name="Name">The namespace, pool, … that it is about; empty where there is one of it.</param>
/// <param name="Bits">The capabilities that are needed, as their bits.</param>
/// <param name="Path">Of variables.</param>
internal readonly record struct Right(RightKind Kind, string Name = "", ulong Bits = 0, string Path = "")
{
    /// <summary>In a request: every namespace.</summary>
    public const string AllNamespaces = "*";

    public static readonly Right Management = new(RightKind.Management);
    public static readonly Right NodeRead = new(RightKind.NodeRead);
    public static readonly Right NodeWrite = new(RightKind.NodeWrite);
    public static readonly Right AgentRead = new(RightKind.AgentRead);
    public static readonly Right AgentWrite = new(RightKind.AgentWrite);
    public static readonly Right OperatorRead = new(RightKind.OperatorRead);
    public static readonly Right OperatorWrite = new(RightKind.OperatorWrite);
    public static readonly Right QuotaRead = new(RightKind.QuotaRead);
    public static readonly Right QuotaWrite = new(RightKind.QuotaWrite);
    public static readonly Right PluginList = new(RightKind.PluginList);
    public static readonly Right PluginRead = new(RightKind.PluginRead);

    /// <summary>A valid token or none at all.</summary>
    public static readonly Right Anybody = new(RightKind.Anybody);

    /// <summary>A capability in a namespace; <c>*</c> as its name is allowed to who has it in any, and the answer is to be filtered by namespace.</summary>
    public static Right Namespace(string name, NamespaceCapability capability) => new(RightKind.Namespace, name, (ulong)capability);

    /// <summary>Any capability in a namespace: enough to see that it is there.</summary>
    public static Right AnyOfNamespace(string name) => new(RightKind.AnyOfNamespace, name);

    public static Right NodePool(string name, NodePoolCapability capability) => new(RightKind.NodePool, name, (ulong)capability);

    /// <summary>The capability on some pool.</summary>
    public static Right AnyNodePool(NodePoolCapability capability) => new(RightKind.AnyNodePool, "", (ulong)capability);

    public static Right HostVolume(string name, HostVolumeCapability capability) => new(RightKind.HostVolume, name, (ulong)capability);

    public static Right Operator(OperatorCapability capability) => new(RightKind.Operator, "", (ulong)capability);

    public static Right Sentinel(SentinelCapability capability) => new(RightKind.Sentinel, "", (ulong)capability);

    public static Right Variable(string namespaceName, string path, VariableCapability capability) =>
        new(RightKind.Variable, namespaceName, (ulong)capability, path);

    /// <summary>A rule about some variable of a namespace.</summary>
    public static Right AnyVariable(string namespaceName) => new(RightKind.AnyVariable, namespaceName);
}
