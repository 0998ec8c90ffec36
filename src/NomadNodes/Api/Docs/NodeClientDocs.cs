using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>What nodes' clients answer, in the API document.</summary>
internal static class NodeClientDocs
{
    private const string Id = "f7476465-4d6e-c0de-26d0-e383c49be941";

    public static readonly EndpointDoc Stats = Of(
        "Read the figures of a node's machine", "Made up: what the node's allocations ask for, and a wave of its own that moves with the clock. Every method does.",
        """{"Memory": {"Total": 8589934592, "Available": 7730941132, "Used": 858993460, "Free": 3865470566}, "CPU": [], "DiskStats": [], "AllocDirStats": {}, "DeviceStats": [], "Uptime": 600, "Timestamp": 1795311890585302414, "CPUTicksConsumed": 240.5}""",
        404);

    public static readonly EndpointDoc Gc = Of("Collect garbage on a node", "Simulated clients keep nothing: nothing happens. Every method does.", "", 500);

    public static readonly EndpointDoc Metadata = Of(
        "Read a node's metadata", "What holds, what was set later, and what the client's configuration says.",
        """{"Meta": {"rack": "r1"}, "Dynamic": {"rack": "r1"}, "Static": {}}""", 500);

    public static readonly EndpointDoc SetMetadata = Metadata with
    {
        Summary = "Change a node's metadata",
        Description = "The node is registered with what holds now. A restart of the server forgets which values were set later.",
        Body = new("Null takes a key away.", """{"Meta": {"rack": "r1", "old": null}}"""),
        Answers = [.. Metadata.Answers, CommonDocs.Error("There is nothing to change", ClientErrors.MetaMissing), CommonDocs.Error("A key is no identifier", ClientErrors.MetaKeyInvalid("a b")), .. CommonDocs.BodyErrors],
    };

    public static readonly EndpointDoc Identity = Of(
        "Read what a node's identity says", "Made up when it is asked for.",
        """{"Claims": {"aud": "nomadproject.io", "exp": 1795398475.0, "iat": 1795312075.0, "jti": "f7476465-4d6e-c0de-26d0-e383c49be941", "nbf": 1795312075.0, "nomad_node_datacenter": "dc1", "nomad_node_id": "f7476465-4d6e-c0de-26d0-e383c49be941", "nomad_node_pool": "default", "sub": "node:global:default:f7476465-4d6e-c0de-26d0-e383c49be941:default"}}""",
        500);

    public static readonly EndpointDoc RenewIdentity = Identity with
    {
        Summary = "Renew a node's identity",
        Description = "Identities are made up when they are asked for: nothing happens.",
        Body = new("The node, where the query names none.", $$"""{"NodeID": "{{Id}}"}""", Required: false),
        Answers = [new AnswerDoc(200, "Done.", AnswerDoc.Json, "{}"), .. Identity.Answers.Skip(1)],
    };

    public static readonly EndpointDoc AllocationStats = new("Read the figures of an allocation")
    {
        Description = "Made up: about half of what its tasks ask for.",
        Parameters = [ParameterDoc.Path("id", "The allocation's ID, in full.", Id), .. CommonDocs.Read],
        Answers =
        [
            new AnswerDoc(200, "The figures.", AnswerDoc.Json, """{"ResourceUsage": {"MemoryStats": {"RSS": 33554432}, "CpuStats": {"TotalTicks": 50.5}}, "Tasks": {}, "Timestamp": 1795311890585302414}"""),
            CommonDocs.Error("There is no such allocation", ClientErrors.UnknownAllocation(Id)),
            CommonDocs.Error("Its client cannot be reached", ClientErrors.NoPath),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Introduce = new("Make a token with which a client may join")
    {
        Description = "Signed with the cluster's key. Clients here need none.",
        Parameters = CommonDocs.Write,
        Body = new("TTL is nanoseconds or a Go duration, 5m where it is left out and 30m at most.", """{"TTL": "10m", "NodeName": "web-1", "NodePool": "gpu"}"""),
        Answers = [new AnswerDoc(200, "The token.", AnswerDoc.Json, """{"JWT": "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJub21hZHByb2plY3QuaW8ifQ.c2ln"}"""), .. CommonDocs.BodyErrors],
    };

    private static EndpointDoc Of(string summary, string description, string example, int unknown) => new(summary)
    {
        Description = description,
        Parameters = [ParameterDoc.Text("node_id", "The node's ID, in full. Absent: the agent's own node, where it has one (Client:Enabled).", Id), .. CommonDocs.Read],
        Answers =
        [
            new AnswerDoc(200, "As asked.", example.Length == 0 ? "" : AnswerDoc.Json, example),
            CommonDocs.Error("No node is named, and the agent has none", ClientErrors.NodeMissing),
            CommonDocs.Error("The ID is none", NodeErrors.LookupFailed("UUID must be 36 characters")),
            CommonDocs.Error("There is no such node", ClientErrors.UnknownNode(unknown, Id)),
            CommonDocs.Error("The client cannot be reached", ClientErrors.NoPath),
            .. CommonDocs.ReadErrors,
        ],
    };
}
