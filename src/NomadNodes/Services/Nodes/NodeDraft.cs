using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Nodes;

/// <summary>A node that somebody described in part: makes up what a registration cannot do without.</summary>
internal static class NodeDraft
{
    public const string DefaultDatacenter = "dc1";

    /// <param name="write">Where a known node's secret is found: it is kept when the draft has none.</param>
    /// <param name="draft">ID, Name, Datacenter and SecretID may be empty.</param>
    /// <param name="newId">The source of new IDs.</param>
    /// <param name="fill">Whether absent drivers, resources and attributes are made up too.</param>
    public static Node Complete(WriteTransaction write, Node draft, Func<Guid> newId, bool fill)
    {
        var id = draft.ID.Length == 0 ? newId().ToString("D") : draft.ID;
        var node = draft with
        {
            ID = id,
            SecretID = draft.SecretID.Length > 0 ? draft.SecretID : write.Nodes.Find(UuidKey.Of(id))?.SecretID ?? newId().ToString("D"),
            Name = draft.Name.Length == 0 ? $"node-{id[..8]}" : draft.Name,
            Datacenter = draft.Datacenter.Length == 0 ? DefaultDatacenter : draft.Datacenter,
        };
        return fill ? NodeFiller.Fill(node) : node;
    }
}
