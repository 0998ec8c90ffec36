using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>Further clusters, in the API document.</summary>
internal static class ClusterDocs
{
    private const string One = """{"Name": "suite-1", "Host": "suite-1.localhost:4646", "Address": "http://suite-1.localhost:4646"}""";

    public static readonly EndpointDoc List = ControlDocs.Call(
        "The further clusters of this server", "", null, ControlDocs.Answer("By name.", $$"""{"Clusters": [{{One}}]}"""));

    public static readonly EndpointDoc Add = Named(
        "Make a further cluster",
        "In memory, and apart from every other: state, clock, events. It answers requests to its Host, or with its name in X-Emulator-Cluster. What the body leaves out is as the server was started.",
        ControlDocs.Answer("It answers.", One),
        "There is a cluster 'suite-1' already.",
        409,
        new BodyDoc("What it is like.", """{"Seed": "empty", "Simulation": "manual", "Edition": "community", "Acl": false, "Clock": {"Mode": "manual", "Now": "2026-01-01T00:00:00Z"}}""", Required: false));

    public static readonly EndpointDoc Remove = Named(
        "Remove a cluster",
        "Its blocked readers answer and its event streams end; then it is gone.",
        ControlDocs.Answer("Gone.", """{"Name": "suite-1"}"""),
        "There is no cluster 'suite-1'. There are none besides the first.",
        404);

    private static EndpointDoc Named(string summary, string description, AnswerDoc done, string fault, int status, BodyDoc? body = null)
    {
        var doc = ControlDocs.Named(summary, description, "The cluster's name, as in a host name.", "suite-1", done, fault, body);
        return doc with { Answers = [.. doc.Answers.Select(answer => answer.Status == 404 ? answer with { Status = status, Description = "There is one, or none, of that name" } : answer)] };
    }
}
