using NomadNodes.OpenApi;

namespace NomadNodes.Control.Requests;

/// <summary>The journal in the API document.</summary>
internal static class RequestDocs
{
    private const string Found =
        """{"Requests": [{"Sequence": 1, "Time": "2026-11-22T09:45:00+00:00", "Method": "PUT", "Path": "/v1/node/f7476465-4d6e-c0de-26d0-e383c49be941/drain", "Query": "namespace=default", "Headers": {"Host": "localhost:4646"}, "Body": "{\"MarkEligible\": true}", "BodyTruncated": false, "Token": "", "Fault": "", "Status": 200, "Index": 22, "Duration": "1.2ms"}], "Last": 1, "Dropped": 0}""";

    private static readonly ParameterDoc[] Filters =
    [
        ParameterDoc.Text("method", "Requests with this method, in any case.", "PUT"),
        ParameterDoc.Text("path", "Requests for these paths; * is any text.", "/v1/node/*"),
        ParameterDoc.Number("status", "Requests that were answered with it; 0: that ended without an answer.", "200"),
        ParameterDoc.Text("token", "Requests with the token that has this accessor ID.", "7a5f1f4b-0f3c-4f6e-9a0a-0d8b6a4f2c11"),
        ParameterDoc.Text("pointer", "Requests with something at this JSON pointer of their body.", "/MarkEligible"),
        ParameterDoc.Text("equals", "What is there: a text, or the JSON of anything else.", "true"),
        ParameterDoc.Number("after", "Requests after this Sequence.", "0"),
        ParameterDoc.Switch("pending", "Requests that wait for their answer (true), or do not (false).", "false"),
    ];

    private static readonly AnswerDoc Wrong = new(400, "Everything that is wrong with the request", AnswerDoc.Json, """{"Errors": ["pending: 'x' is neither true nor false."]}""");

    private static readonly AnswerDoc Off = new(409, "The journal is off", AnswerDoc.Json, """{"Errors": ["There is no journal: Journal:Capacity is 0."]}""");

    public static readonly EndpointDoc List = new("What was asked")
    {
        Description = "The newest requests under Nomad's paths, oldest first, each from its arrival on: Status is null while it waits, Duration until it has ended. Secrets are taken out.",
        Parameters = [.. Filters, ControlDocs.Token],
        Answers = [ControlDocs.Answer("The requests that fit all filters.", Found), Wrong, Off, ControlDocs.Refused],
    };

    public static readonly EndpointDoc Wait = new("Wait until something was asked")
    {
        Description = "Answers as soon as so many requests fit all filters, those that are there already included. The time is real, whatever the cluster's clock says.",
        Parameters =
        [
            ParameterDoc.Number("count", "How many.", "1"),
            ParameterDoc.Text("timeout", "How long to wait for them; 30s if absent, 1h at most.", "5s"),
            .. Filters,
            ControlDocs.Token,
        ],
        Answers =
        [
            ControlDocs.Answer("They are there.", Found),
            Wrong,
            new AnswerDoc(408, "They did not come", AnswerDoc.Json, """{"Errors": ["0 of 1 requests that fit came within 5s. The journal holds 1 in all:", "1: GET /v1/nodes: 200"]}"""),
            Off,
            new AnswerDoc(503, "The server stops", AnswerDoc.Json, """{"Errors": ["The server is stopping."]}"""),
            ControlDocs.Refused,
        ],
    };

    public static readonly EndpointDoc Clear = new("Forget what was asked")
    {
        Description = "Sequence goes on from where it is.",
        Parameters = [ControlDocs.Token],
        Answers = [ControlDocs.Answer("The journal, empty.", """{"Requests": [], "Last": 17, "Dropped": 0}"""), Off, ControlDocs.Refused],
    };
}
