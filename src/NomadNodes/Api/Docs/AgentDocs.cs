using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>What an agent does for whoever runs it, in the API document.</summary>
internal static class AgentDocs
{
    private const string NodeId = "f7476465-4d6e-c0de-26d0-e383c49be941";

    private static readonly ParameterDoc[] Target =
    [
        ParameterDoc.Text("node_id", "The node whose agent is meant, in full. All agents are this process.", NodeId),
        ParameterDoc.Text("server_id", "The server that is meant, by ID, name or as leader.", "leader"),
    ];

    public static readonly EndpointDoc Monitor = new("Follow the server's log")
    {
        Description = "From now on, until the connection ends; whatever level the server itself writes. Needs agent:read. Frames follow each other without anything between them.",
        Parameters =
        [
            ParameterDoc.Text("log_level", "The least important lines: trace, debug, info, warn or error. Absent: info.", "debug"),
            ParameterDoc.Switch("log_json", "Whether each line is an object.", "true"),
            ParameterDoc.Switch("plain", "Whether lines come as they are, and not in frames.", "true"),
            .. Target,
            .. CommonDocs.Read,
        ],
        Answers =
        [
            new AnswerDoc(200, "Each line in base64; with plain=true text.", AnswerDoc.Json, """{"Data": "MjAyNi0xMS0yMlQwMTo0NToyNC45MzdaIFtERUJVR10gaHR0cDogR0VUIC92MS9ub2Rlcwo="}"""),
            CommonDocs.Error("There is no such level", MonitorErrors.UnknownLevel("loud")),
            CommonDocs.Error("log_json is no bool", MonitorErrors.BadLogJson("strconv.ParseBool: parsing \"x\": invalid syntax")),
            CommonDocs.Error("plain is no bool", MonitorErrors.BadPlain("strconv.ParseBool: parsing \"x\": invalid syntax")),
            CommonDocs.Error("Two agents are meant", MonitorErrors.TwoTargets),
            CommonDocs.Error("There is no such node", ClientErrors.UnknownNode(400, NodeId)),
            CommonDocs.Error("There is no such server", MonitorErrors.UnknownServer("x")),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Host = StatusDocs.Plain(
        "Read what machine the agent runs on", "Refused while ACLs are off; needs agent:read. Says the operating system and nothing else of the machine.",
        """{"AgentID": "f7476465-4d6e-c0de-26d0-e383c49be941", "HostData": {"OS": "Linux", "Network": [], "ResolvConf": "", "Hosts": "", "Environment": {}, "Disk": {}}}""") with
    {
        Parameters = [.. Target, .. CommonDocs.Write],
        Answers =
        [
            new AnswerDoc(200, "As asked.", AnswerDoc.Json, """{"AgentID": "f7476465-4d6e-c0de-26d0-e383c49be941", "HostData": {"OS": "Linux"}}"""),
            CommonDocs.Denied,
            CommonDocs.Error("There is no such node", ClientErrors.UnknownNode(400, NodeId)),
            CommonDocs.Error("There is no such server", MonitorErrors.UnknownServer("x")),
        ],
    };

    public static readonly EndpointDoc Schedulers = Told(
        "List the scheduler's workers", "There is one. Needs agent:read.",
        """{"schedulers": [{"enabled_schedulers": ["batch", "system", "sysbatch", "service", "_core"], "id": "5669d6fa-0def-8369-a558-a47c35fdc675", "started": "2026-11-22T01:45:24.937Z", "status": "Started", "workload_status": "WaitingToDequeue"}], "server_id": "nomadnodes.global"}""");

    public static readonly EndpointDoc SchedulerWorkers = Told(
        "Read how many workers the scheduler has", "One. Needs agent:read.",
        """{"enabled_schedulers": ["batch", "system", "sysbatch", "service", "_core"], "num_schedulers": 1, "server_id": "nomadnodes.global"}""");

    public static readonly EndpointDoc Servers = Told("List the servers that the agent's client knows", "With Client:Enabled, this server; else refused. Needs agent:read.", """["127.0.0.1:4647"]""") with
    {
        Answers = [new AnswerDoc(200, "As asked.", AnswerDoc.Json, """["127.0.0.1:4647"]"""), CommonDocs.Denied, CommonDocs.Error("The agent is no client", ServerErrors.NoClient)],
    };

    public static readonly EndpointDoc SetServers = new("Tell the agent's client of its servers")
    {
        Description = "With Client:Enabled, taken without effect; else refused. Needs agent:write.",
        Parameters = [ParameterDoc.Text("address", "host:port; may be there several times.", "127.0.0.1:4647"), .. CommonDocs.Write],
        Answers =
        [
            new AnswerDoc(200, "Taken.", "", ""), CommonDocs.Error("There is no address", ServerErrors.MissingServers), CommonDocs.Denied,
            CommonDocs.Error("The agent is no client", ServerErrors.NoClient),
        ],
    };

    private static EndpointDoc Told(string summary, string description, string example) => new(summary)
    {
        Description = description,
        Parameters = CommonDocs.Write,
        Answers = [new AnswerDoc(200, "As asked.", AnswerDoc.Json, example), CommonDocs.Denied],
    };
}
