namespace NomadNodes.Acl;

/// <summary>What policies say of things that are one for the whole cluster. Nomad: of several policies the highest of these holds.</summary>
internal enum AccessLevel
{
    None,
    List,
    Read,
    Write,
    Deny,
}
