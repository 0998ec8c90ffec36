using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of nodes in the API document.</summary>
internal static class NodeDocs
{
    public static readonly IReadOnlyList<ParameterDoc> Fields =
    [
        ParameterDoc.Switch("resources", "Show NodeResources and ReservedResources.", "true"),
        ParameterDoc.Switch("os", "Show Attributes with the one key os.name.", "true"),
    ];

    public static readonly EndpointDoc List = new("List nodes")
    {
        Description = "Stubs of all nodes in the order of their IDs. With index it waits for the next change of any node (of those with the prefix, if there is one).",
        Parameters =
        [
            ParameterDoc.Text("prefix", "Nodes whose ID begins so: an even number of hexadecimal digits, hyphens ignored.", "f7476465"),
            .. Fields, .. CommonDocs.Page, .. CommonDocs.Read,
        ],
        Answers =
        [
            AnswerDoc.Read("The nodes.", Examples.NodeList, HeaderDoc.NextToken),
            CommonDocs.Error("resources or os is no bool", NodeErrors.BadListField("Failed to parse value of \"os\" (x) as a bool: …")),
            CommonDocs.Error("The prefix is none", NodeErrors.LookupFailed("Input (without hyphens) must be even length")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read a node")
    {
        Description = "The whole node. Its secret is never shown. With index it waits for a change of this node.",
        Parameters = [Id, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The node.", Examples.Node),
            CommonDocs.Error("There is no such node", NodeErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            .. LookupErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Allocations = new("List a node's allocations")
    {
        Description = "The allocations of all nodes whose ID begins with the text in the path, which is not checked: by node, those that have not ended first, then by ID. Empty members are left out.",
        Parameters = [Id, .. CommonDocs.Read],
        Answers = [AnswerDoc.Read("The allocations.", $"[{JobExamples.Allocation}]"), CommonDocs.Error("The ID is empty", NodeErrors.MissingId), .. CommonDocs.ReadErrors],
    };

    public static ParameterDoc Id => ParameterDoc.Path("id", "The node's ID, in full; letters in any case.", Examples.NodeId);

    public static IReadOnlyList<AnswerDoc> LookupErrors =>
    [
        CommonDocs.Error("The ID is none", NodeErrors.LookupFailed("UUID must be 36 characters")),
        CommonDocs.Error("The ID is empty", NodeErrors.MissingId),
    ];
}
