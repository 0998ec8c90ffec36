using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of node pools in the API document.</summary>
internal static class NodePoolDocs
{
    public static readonly EndpointDoc List = new("List node pools")
    {
        Description = "All node pools by name. The index is the table's, at least 1; a pool that a node's registration made does not move it.",
        Parameters = [ParameterDoc.Text("prefix", "Pools whose name begins so.", "prod"), .. CommonDocs.Page, .. CommonDocs.Read],
        Answers = [AnswerDoc.Read("The pools.", Examples.PoolList, HeaderDoc.NextToken), .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Find = new("Read a node pool")
    {
        Parameters = [Name, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The pool.", Examples.Pool),
            CommonDocs.Error("There is no such pool", NodePoolErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Nodes = new("List a pool's nodes")
    {
        Description = "Stubs of the pool's nodes by ID; of the pool `all`, of every node. A pool that does not exist is an empty list at index 0.",
        Parameters = [Name, .. NodeDocs.Fields, .. CommonDocs.Page, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The nodes.", Examples.NodeList, HeaderDoc.NextToken),
            CommonDocs.Error("There is a prefix", NodePoolErrors.PrefixNotAllowed),
            CommonDocs.Error("resources or os is no bool", NodeErrors.BadListField("Failed to parse value of \"os\" (x) as a bool: …")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Jobs = new("List a pool's jobs")
    {
        Description = "Stubs of the jobs that name the pool, by namespace and ID. A pool that does not exist is an empty list at index 0.",
        Parameters = [Name, JobDocs.Meta, .. CommonDocs.Page, .. CommonDocs.ReadOfNamespaces],
        Answers =
        [
            AnswerDoc.Read("The jobs.", JobExamples.JobList, HeaderDoc.NextToken),
            CommonDocs.Error("There is a prefix", NodePoolErrors.PrefixNotAllowed),
            CommonDocs.Error("meta is no bool", ListErrors.BadBool("Failed to parse value of \"meta\" (x) as a bool: …")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Upsert = new("Create or replace a node pool")
    {
        Description = "The pool that the body names is replaced as a whole. Every success is a write.",
        Parameters = CommonDocs.Write,
        Body = Body,
        Answers = UpsertAnswers,
    };

    public static readonly EndpointDoc UpsertNamed = new("Create or replace a node pool by name")
    {
        Description = "As PUT /v1/node/pools; the body's Name must be the path's.",
        Parameters = [Name, .. CommonDocs.Write],
        Body = Body,
        Answers = [.. UpsertAnswers, CommonDocs.Error("The body names another pool", NodePoolErrors.PathMismatch)],
    };

    public static readonly EndpointDoc Delete = new("Delete a node pool")
    {
        Description = "A pool with nodes in it stays, and one with jobs that are not dead.",
        Parameters = [Name, .. CommonDocs.Write],
        Answers =
        [
            AnswerDoc.WrittenEmpty("Done."),
            CommonDocs.Error("The name is empty", NodePoolErrors.EmptyName),
            CommonDocs.Error("Jobs or nodes are in it", NodePoolErrors.InUse([NodePoolErrors.HasJobs("prod-eng", "global"), NodePoolErrors.HasNodes("prod-eng", "global")])),
            CommonDocs.Error("There is no such pool", NodePoolErrors.MissingOnDelete("nope")),
            CommonDocs.Error("The pool is built in", NodePoolErrors.BuiltInDeleted("default")),
        ],
    };

    private static ParameterDoc Name => ParameterDoc.Path("id", "The pool's name; case counts.", "prod-eng");

    private static BodyDoc Body => new(
        "NodeIdentityTTL is a Go duration or nanoseconds; absent 24h. SchedulerConfiguration is refused by the community edition. Hash and indexes are the server's.",
        """{"Name": "prod-eng", "Description": "Production workloads", "Meta": {"env": "production"}, "SchedulerConfiguration": {"SchedulerAlgorithm": "spread"}, "NodeIdentityTTL": "24h"}""");

    private static IReadOnlyList<AnswerDoc> UpsertAnswers =>
    [
        AnswerDoc.WrittenEmpty("Done."),
        CommonDocs.Error("The pool is not in order", NodePoolErrors.Invalid("a b", [NodePoolErrors.InvalidName("a b")])),
        CommonDocs.Error("The pool is built in", NodePoolErrors.BuiltInModified("default")),
        CommonDocs.Error("The edition takes no SchedulerConfiguration", NodePoolErrors.Unlicensed),
        .. CommonDocs.BodyErrors,
    ];
}
