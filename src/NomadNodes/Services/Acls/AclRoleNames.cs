using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Acls;

/// <summary>Roles by their names, which are as unique as their IDs. Roles are few enough to look at each.</summary>
internal static class AclRoleNames
{
    public static ACLRole? Find(SortedTree<TextKey, Row<ACLRole>> roles, string name)
    {
        for (var at = roles.First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.Name == name) return at.Row.Record;
        }

        return null;
    }
}
