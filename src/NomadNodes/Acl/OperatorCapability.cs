namespace NomadNodes.Acl;

/// <summary>Single things that an operator can do.</summary>
[Flags]
internal enum OperatorCapability : ulong
{
    None = 0,
    SnapshotSave = 1,
    LicenseRead = 2,
    KeyringRotate = 4,
    KeyringRead = 8,
    KeyringDelete = 16,
    Deny = 1ul << 63,
}
