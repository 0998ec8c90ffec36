using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>Changes of the servers that there are, in the API document.</summary>
internal static class AgentWriteDocs
{
    public static readonly EndpointDoc Join = new("Join other servers")
    {
        Description = "There is one server: only its own address is found. Anybody may ask.",
        Parameters = [ParameterDoc.Text("address", "host:port of a server's Serf; may be there several times.", "127.0.0.1:4648"), .. CommonDocs.Write],
        Answers =
        [
            new AnswerDoc(200, "How many were found, and what was wrong with the others.", AnswerDoc.Json, """{"num_joined": 1, "error": ""}"""),
            CommonDocs.Error("There is no address", ServerErrors.MissingJoinAddress),
        ],
    };

    public static readonly EndpointDoc ForceLeave = new("Make a failed server leave")
    {
        Description = "There is no other: taken without effect. Needs agent:write.",
        Parameters = [ParameterDoc.Text("node", "The server's name.", "server-2.global"), .. CommonDocs.Write],
        Answers = [new AnswerDoc(200, "Taken.", "", ""), CommonDocs.Error("No server is named", ServerErrors.MissingLeaver), CommonDocs.Denied],
    };

    public static readonly EndpointDoc Reload = new("Read the configuration again")
    {
        Description = "Settings are read once, at the start: taken without effect. Needs agent:write.",
        Parameters = CommonDocs.Write,
        Answers = [new AnswerDoc(200, "Taken.", "", ""), CommonDocs.Denied],
    };
}
