using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The searches in the API document.</summary>
internal static class SearchDocs
{
    public static readonly EndpointDoc Prefix = new("Search by the beginning of IDs")
    {
        Description = "Nodes, allocations, evaluations and deployments by ID, jobs by ID, node pools and namespaces by name; at most 20 of each. An odd number of characters finds its objects among the first 20 of one less.",
        Parameters = CommonDocs.ReadOfNamespaces,
        Body = new("Context is one kind or all.", """{"Prefix": "f7", "Context": "nodes"}"""),
        Answers =
        [
            AnswerDoc.Read("What was found, by kind.", """{"Matches": {"nodes": ["f7476465-4d6e-c0de-26d0-e383c49be941"]}, "Truncations": {"nodes": false}, "Index": 12, "LastContact": 0, "KnownLeader": true, "NextToken": ""}"""),
            BadContext, .. CommonDocs.BodyErrors,
        ],
    };

    public static readonly EndpointDoc Fuzzy = new("Search by parts of names")
    {
        Description = "In any case; among the first 20 objects of each kind, of jobs also by their groups, tasks, services, images, commands and classes. Best is what matches earliest in the shortest name. What has no name is found by the beginning of its ID.",
        Parameters = CommonDocs.ReadOfNamespaces,
        Body = new("Context is one kind or all; Text has two bytes at least.", """{"Text": "web", "Context": "nodes"}"""),
        Answers =
        [
            AnswerDoc.Read("What was found, by kind.", """{"Matches": {"nodes": [{"ID": "web-1", "Scope": ["f7476465-4d6e-c0de-26d0-e383c49be941"]}]}, "Truncations": {"nodes": false}, "Index": 12, "LastContact": 0, "KnownLeader": true, "NextToken": ""}"""),
            CommonDocs.Error("The text is too short", SearchErrors.ShortText(2, 1)),
            BadContext, .. CommonDocs.BodyErrors,
        ],
    };

    private static AnswerDoc BadContext => CommonDocs.Error("There is no such kind", SearchErrors.BadContext(["nodes", "…"], "foo"));
}
