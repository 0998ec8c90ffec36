namespace NomadNodes.Acl.Rules;

/// <summary>Which capabilities each kind of block knows, and what they are to the rights.</summary>
internal static class Capabilities
{
    public static bool IsKnown(BlockKind kind, string name) => kind.Key switch
    {
        "namespace" => CapabilityNames<NamespaceCapability>.IsKnown(name),
        "node_pool" => CapabilityNames<NodePoolCapability>.IsKnown(name),
        "host_volume" => CapabilityNames<HostVolumeCapability>.IsKnown(name),
        "operator" => CapabilityNames<OperatorCapability>.IsKnown(name),
        "sentinel" => CapabilityNames<SentinelCapability>.IsKnown(name),
        _ => false,
    };

    public static bool IsVariables(string name) => CapabilityNames<VariableCapability>.IsKnown(name);

    public static ulong BitsOf(BlockKind kind, IReadOnlyList<string>? names) => kind.Key switch
    {
        _ when names is null => 0,
        "namespace" => CapabilityNames<NamespaceCapability>.BitsOf(names),
        "node_pool" => CapabilityNames<NodePoolCapability>.BitsOf(names),
        "host_volume" => CapabilityNames<HostVolumeCapability>.BitsOf(names),
        "operator" => CapabilityNames<OperatorCapability>.BitsOf(names),
        "sentinel" => CapabilityNames<SentinelCapability>.BitsOf(names),
        _ => 0,
    };

    public static ulong BitsOfVariables(IReadOnlyList<string>? names) => names is null ? 0 : CapabilityNames<VariableCapability>.BitsOf(names);
}
