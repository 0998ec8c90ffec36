using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>What the agent of one node sends, in the API document.</summary>
internal static class AgentDocs
{
    private const string View = """{"ID": "f7476465-4d6e-c0de-26d0-e383c49be941", "Status": "ready", "Silent": false, "Reachable": true, "LastHeartbeat": null}""";

    public static readonly EndpointDoc Show = ControlDocs.Node(
        "What a node's agent does", "Whether it is silent, whether it can be reached, when it beat last.", null, ControlDocs.Answer("The agent.", View));

    public static readonly EndpointDoc Status = ControlDocs.Node(
        "Report a status", "Index 0 when nothing had to be written.", new BodyDoc("initializing, ready, down or disconnected.", """{"Status": "ready"}"""), ControlDocs.Index("Done."));

    public static readonly EndpointDoc Events = ControlDocs.Node(
        "Report node events", "A Timestamp that is absent is now.", new BodyDoc("A list.", """[{"Message": "disk full", "Subsystem": "Storage", "Details": {"volume": "data"}}]"""), ControlDocs.Index("Done."));

    public static readonly EndpointDoc Heartbeat = ControlDocs.Node(
        "Send a heartbeat", "As a real agent's does, it says that the node is ready. 409 for a node that was silenced.", new BodyDoc("Nothing.", "{}", Required: false), ControlDocs.Index("Done."));

    public static readonly EndpointDoc Expire = ControlDocs.Node(
        "Let the heartbeat's time run out", "The node goes down now, as if it had been silent past its TTL.", new BodyDoc("Nothing.", "{}", Required: false), ControlDocs.Index("Done."));

    public static readonly EndpointDoc Silence = ControlDocs.Node(
        "Silence an agent, or let it beat again", "A silent agent's heartbeats are refused.", new BodyDoc("Silent or not.", """{"Silent": true}"""), ControlDocs.Answer("The agent.", View));

    public static readonly EndpointDoc Reachable = ControlDocs.Node(
        "Cut an agent off, or connect it", "Whether what has to ask the agent itself finds it.", new BodyDoc("Reachable or not.", """{"Reachable": false}"""), ControlDocs.Answer("The agent.", View));

    public static readonly EndpointDoc Remove = ControlDocs.Node(
        "Remove a node", "Its agent is gone for good.", null, ControlDocs.Index("Done."));
}
