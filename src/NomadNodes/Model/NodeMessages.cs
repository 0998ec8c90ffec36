namespace NomadNodes.Model;

/// <summary>What the server writes into a node's event list, and under which subsystem.</summary>
internal static class NodeMessages
{
    public const string Cluster = "Cluster";

    public const string Registered = "Node registered";
    public const string ReregisteredByHeartbeat = "Node reregistered by heartbeat";
}
