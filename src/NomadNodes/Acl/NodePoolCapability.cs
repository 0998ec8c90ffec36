namespace NomadNodes.Acl;

/// <summary>What can be done with a node pool.</summary>
[Flags]
internal enum NodePoolCapability : ulong
{
    None = 0,
    Read = 1,
    Write = 2,
    Delete = 4,
    Deny = 1ul << 63,
}
