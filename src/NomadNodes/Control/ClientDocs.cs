using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>What the client of a node does with its allocations, in the API document.</summary>
internal static class ClientDocs
{
    public static readonly EndpointDoc Move = ControlDocs.Node(
        "Make one move of a node's client",
        "run: what is placed and pending becomes running and healthy. stop: what was told to stop is complete. set: all allocations of a job on the node that are not at their end report the status. Index 0 when there was nothing to do.",
        new BodyDoc("The move.", """{"Step": "set", "Job": "web", "ClientStatus": "failed"}"""),
        ControlDocs.Index("Done."));
}
