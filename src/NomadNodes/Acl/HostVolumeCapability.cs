namespace NomadNodes.Acl;

/// <summary>How a host's volume can be mounted.</summary>
[Flags]
internal enum HostVolumeCapability : ulong
{
    None = 0,
    MountReadonly = 1,
    MountReadwrite = 2,
    Deny = 1ul << 63,
}
