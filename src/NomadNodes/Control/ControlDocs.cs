using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>The control API in the API document. docs/control-api.md says it all.</summary>
internal static class ControlDocs
{
    public static readonly EndpointDoc Status = new("What this server is, and how it is")
    {
        Parameters = [Token],
        Answers =
        [
            Answer("The server.", """{"Version": "0.1.0", "Edition": "enterprise", "Simulation": "auto", "Acl": false, "Index": 21, "Counts": {"Nodes": 12, "NodePools": 4}, "Clock": {"Mode": "real", "Scale": 1, "Now": "2026-11-22T04:11:28+00:00"}, "Uptime": "4.0s", "Links": ["/v1/nodes"]}"""),
            Refused,
        ],
    };

    public static readonly EndpointDoc Health = new("Whether the server is ready")
    {
        Parameters = [Token],
        Answers = [Answer("It is.", """{"Status": "ok"}"""), Refused],
    };

    public static readonly EndpointDoc Reset = new("Go back to the seed")
    {
        Description = "Every blocked reader answers at once with the new state, every event stream ends. What the body leaves out is as the server was started.",
        Parameters = [Token],
        Body = new BodyDoc("What may be chosen until the next reset.", """{"Seed": "empty", "Simulation": "manual", "Edition": "community", "Acl": false}""", Required: false),
        Answers = [Index("Done."), Wrong("Seed: 'x' is not one of demo, empty."), Refused],
    };

    public static readonly ParameterDoc Secrets = ParameterDoc.Switch("secrets", "Whether the secrets of nodes and tokens are told. Absent: no.", "false");

    public static readonly EndpointDoc Export = new("The whole state as one document")
    {
        Description = "It can be imported, here or elsewhere. Secrets that are left out are kept by the nodes and tokens that are known where it is imported, and made up for others.",
        Parameters = [Secrets, Token],
        Answers = [Answer("The state.", """{"Index": 21, "NodePools": [], "Nodes": []}"""), Wrong("secrets: is not true or false."), Refused],
    };

    public static readonly EndpointDoc Import = new("Replace the whole state")
    {
        Description = "A document that was exported, or a seed: pools, nodes, namespaces and jobs as their owners would send them, and allocations.",
        Parameters = [Token],
        Body = new BodyDoc("The state.", """{"NodePools": [{"Name": "gpu"}], "Nodes": [{"ID": "1ac61e33-a465-2ace-f63f-cffa1285e7eb", "Name": "mew", "Datacenter": "dc1", "NodePool": "gpu"}]}"""),
        Answers = [Index("Done."), Wrong("Nodes[0].ID: 'x' is no UUID."), Refused],
    };

    public static readonly EndpointDoc Register = new("Register nodes, as their agents would")
    {
        Description = "One node, a list, or an object with Nodes and Fill. All register or none. ID, Name, Datacenter and SecretID are made up where absent; Fill makes up the rest of a plausible machine.",
        Parameters = [Token],
        Body = new BodyDoc("The nodes.", """{"Nodes": [{"Name": "web-1", "NodePool": "gpu", "Status": "ready"}], "Fill": true}"""),
        Answers =
        [
            Answer("Registered; Index is the last one's.", """{"Index": 22, "Nodes": [{"ID": "f7476465-4d6e-c0de-26d0-e383c49be941", "SecretID": "46b6f5b4-0d4c-4b0b-9a58-6a1c5f1d4f11"}]}"""),
            Wrong("Nodes[0].Status: 'up' is not one of initializing, ready, down, disconnected."),
            Refused,
        ],
    };

    public static ParameterDoc Token => ParameterDoc.Header("X-Emulator-Token", "Wanted where the setting Control:Token is not empty.", "secret");

    public static AnswerDoc Refused => new(403, "Not for this caller", AnswerDoc.Json, """{"Errors": ["The control API answers this machine only."]}""");

    public static EndpointDoc Node(string summary, string description, BodyDoc? body, AnswerDoc done) => new(summary)
    {
        Description = description,
        Parameters = [ParameterDoc.Path("id", "The node's ID, in full.", "f7476465-4d6e-c0de-26d0-e383c49be941"), Token],
        Body = body,
        Answers =
        [
            done,
            Wrong("'x' is not the full ID of a node."),
            new AnswerDoc(404, "There is no such node", AnswerDoc.Json, """{"Errors": ["node not found"]}"""),
            Refused,
        ],
    };

    public static EndpointDoc Call(string summary, string description, BodyDoc? body, AnswerDoc done, string? fault = null) => new(summary)
    {
        Description = description,
        Parameters = [Token],
        Body = body,
        Answers = fault is null ? [done, Refused] : [done, Wrong(fault), Refused],
    };

    /// <summary>A call about what the path names, which may not be there.</summary>
    public static EndpointDoc Named(string summary, string description, string what, string example, AnswerDoc done, string missing, BodyDoc? body = null) => new(summary)
    {
        Description = description,
        Parameters = [ParameterDoc.Path("name", what, example), Token],
        Body = body,
        Answers = [done, Wrong("'x/y' is no name."), new AnswerDoc(404, "There is none of that name", AnswerDoc.Json, $$"""{"Errors": ["{{missing}}"]}"""), Refused],
    };

    public static AnswerDoc Index(string description) => Answer(description, """{"Index": 22}""");

    public static AnswerDoc Answer(string description, string example) => new(200, description, AnswerDoc.Json, example);

    private static AnswerDoc Wrong(string error) => new(400, "Everything that is wrong with the request", AnswerDoc.Json, $$"""{"Errors": ["{{error}}"]}""");
}
