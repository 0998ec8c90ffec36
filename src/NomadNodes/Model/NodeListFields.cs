namespace NomadNodes.Model;

/// <summary>Members of the node list that are only filled on request.</summary>
[Flags]
internal enum NodeListFields
{
    None = 0,

    /// <summary>NodeResources and ReservedResources.</summary>
    Resources = 1,

    /// <summary>Attributes, with the one key <c>os.name</c>.</summary>
    OS = 2,
}
