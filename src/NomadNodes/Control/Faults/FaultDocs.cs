using NomadNodes.OpenApi;

namespace NomadNodes.Control.Faults;

/// <summary>Faults in the API document.</summary>
internal static class FaultDocs
{
    private const string Members =
        "Which requests: Method, Path (* is any text; everything under /v1 if absent), Token (an accessor ID), Probability, Skip, Count. "
        + "What goes wrong: Delay, Jitter, Status with Text, NoLeader, Drop, Truncate, Index or IndexOffset, KnownLeader, LastContact, Headers.";

    private static readonly BodyDoc Rules = new(
        "One rule, a list of rules, or an object with Faults. Name is made up where it is absent.",
        """{"Name": "busy", "Method": "GET", "Path": "/v1/node/*", "Count": 3, "Status": 503, "Text": "busy", "Headers": {"Retry-After": "1"}}""");

    private static readonly AnswerDoc All = ControlDocs.Answer(
        "All rules there are now.", """{"Faults": [{"Name": "slow", "Path": "/v1/nodes", "Delay": "250ms", "Matched": 4, "Applied": 4}]}""");

    public static readonly EndpointDoc List = ControlDocs.Call("What goes wrong", "Every rule, how many requests fitted (Matched), and to how many it was applied (Applied).", null, All);

    public static readonly EndpointDoc Replace = ControlDocs.Call("Let things go wrong", "These rules take the place of all there are. " + Members, Rules, All, Fault);

    public static readonly EndpointDoc Add = ControlDocs.Call("Let more things go wrong", "Adds rules behind those that are there. The first that applies to a request is the only one. " + Members, Rules, All, Fault);

    public static readonly EndpointDoc Clear = ControlDocs.Call("Let nothing go wrong any more", "Requests that a rule delays go on at once.", null, All);

    public static readonly EndpointDoc Remove = new("Remove one rule")
    {
        Parameters = [ParameterDoc.Path("id", "The rule's name.", "slow"), ControlDocs.Token],
        Answers = [All, new AnswerDoc(404, "There is no such rule", AnswerDoc.Json, """{"Errors": ["There is no rule 'slow'."]}"""), ControlDocs.Refused],
    };

    private static string Fault => "Delay: 'soon' is no duration between 0s and 24h, such as 250ms or 1m30s.";
}
