namespace NomadNodes.Acl;

/// <summary>What can be done with Sentinel policies.</summary>
[Flags]
internal enum SentinelCapability : ulong
{
    None = 0,
    SentinelRead = 1,
    SentinelSubmit = 2,
    SentinelDelete = 4,
    Deny = 1ul << 63,
}
