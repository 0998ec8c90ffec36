namespace NomadNodes.Acl;

/// <summary>What can be done with variables.</summary>
[Flags]
internal enum VariableCapability : ulong
{
    None = 0,
    List = 1,
    Read = 2,
    Write = 4,
    Destroy = 8,
    Deny = 1ul << 63,
}
