using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>Status and agent in the API document.</summary>
internal static class StatusDocs
{
    public static readonly EndpointDoc Leader = Plain("Read the leader's RPC address", "Nobody listens there.", "\"127.0.0.1:4647\"");

    public static readonly EndpointDoc Peers = Plain("List the servers' RPC addresses", "There is one server.", """["127.0.0.1:4647"]""");

    public static readonly EndpointDoc Regions = Plain("List the regions", "There is one.", """["global"]""");

    public static readonly EndpointDoc Health = Plain("Read the agent's health", "Of the roles that are asked for; the agent is a server and no client.", """{"server": {"message": "ok", "ok": true}}""") with
    {
        Parameters = [ParameterDoc.Text("type", "client or server; may be there several times. Absent: every role that the agent has.", "server"), .. CommonDocs.Read],
        Answers =
        [
            new AnswerDoc(200, "It is well.", AnswerDoc.Json, """{"server": {"message": "ok", "ok": true}}"""),
            AnswerDoc.Error(500, "A role that was asked for is not there", """{"client":{"ok":false,"message":"client not enabled"}}"""),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Self = Plain(
        "Read the agent", "Its configuration (Nomad's defaults and what this server was started with), its membership and its figures, all of them text.",
        """{"config": {"Region": "global", "Datacenter": "dc1"}, "member": {"Name": "nomadnodes.global", "Status": "alive"}, "stats": {"nomad": {"server": "true", "leader": "true"}}}""");

    public static readonly EndpointDoc Members = Plain(
        "List the servers of the cluster", "There is one.",
        """{"ServerName": "nomadnodes", "ServerRegion": "global", "ServerDC": "dc1", "Members": [{"Name": "nomadnodes.global", "Addr": "127.0.0.1", "Port": 4648, "Tags": {"role": "nomad", "port": "4647"}, "Status": "alive", "ProtocolMin": 1, "ProtocolMax": 5, "ProtocolCur": 2, "DelegateMin": 2, "DelegateMax": 5, "DelegateCur": 4}]}""");

    public static EndpointDoc Plain(string summary, string description, string example) => new(summary)
    {
        Description = description,
        Parameters = CommonDocs.Read,
        Answers = [new AnswerDoc(200, "As asked.", AnswerDoc.Json, example), .. CommonDocs.ReadErrors],
    };
}
