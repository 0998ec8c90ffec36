using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A node as the node lists show it.</summary>
internal static class NodeStub
{
    private const string OSName = "os.name";
    private const string NomadVersion = "nomad.version";

    internal static void Write(GoWriter w, Node node, NodeListFields fields)
    {
        var resources = (fields & NodeListFields.Resources) != 0;
        w.BeginObject();
        w.Name("Address"u8);
        w.Text(HostPort.Host(node.HTTPAddr));
        w.Member("ID"u8, node.ID);
        w.Name("Attributes"u8);
        WriteOS(w, node, fields);
        w.Member("Datacenter"u8, node.Datacenter);
        w.Member("Name"u8, node.Name);
        w.Member("NodePool"u8, node.NodePool);
        w.Member("NodeClass"u8, node.NodeClass);
        w.Member("Version"u8, Attribute(node, NomadVersion));
        w.Member("Drain"u8, node.DrainStrategy is not null);
        w.Member("SchedulingEligibility"u8, node.SchedulingEligibility);
        w.Member("Status"u8, node.Status);
        w.Member("StatusDescription"u8, node.StatusDescription);
        w.Map("Drivers"u8, node.Drivers);
        w.Map("HostVolumes"u8, node.HostVolumes);
        w.Member("NodeResources"u8, resources ? node.NodeResources : null);
        w.Member("ReservedResources"u8, resources ? node.ReservedResources : null);
        w.Member("LastDrain"u8, node.LastDrain);
        w.Member("CreateIndex"u8, node.CreateIndex);
        w.Member("ModifyIndex"u8, node.ModifyIndex);
        w.EndObject();
    }

    private static void WriteOS(GoWriter w, Node node, NodeListFields fields)
    {
        if ((fields & NodeListFields.OS) == 0)
        {
            w.Null();
            return;
        }
        w.BeginObject();
        w.Member("os.name"u8, Attribute(node, OSName));
        w.EndObject();
    }

    private static string Attribute(Node node, string key)
        => node.Attributes is not null && node.Attributes.TryGetValue(key, out var value) ? value : "";
}
