using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of namespaces in the API document.</summary>
internal static class NamespaceDocs
{
    public static readonly EndpointDoc List = new("List namespaces")
    {
        Description = "All namespaces by name. The index is the table's, at least 1.",
        Parameters = [ParameterDoc.Text("prefix", "Namespaces whose name begins so.", "api"), .. CommonDocs.Read],
        Answers = [AnswerDoc.Read("The namespaces.", $"[{Example}]"), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Find = new("Read a namespace")
    {
        Parameters = [Name, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The namespace.", Example),
            CommonDocs.Error("There is no such namespace", NamespaceErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("The name is empty", NamespaceErrors.MissingName),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Upsert = new("Create or replace a namespace")
    {
        Description = "The namespace that the body names is replaced as a whole. Every success is a write.",
        Parameters = CommonDocs.Write,
        Body = Body,
        Answers = UpsertAnswers,
    };

    public static readonly EndpointDoc UpsertNamed = new("Create or replace a namespace by name")
    {
        Description = "As PUT /v1/namespace; the body's Name must be the path's.",
        Parameters = [Name, .. CommonDocs.Write],
        Body = Body,
        Answers = [.. UpsertAnswers, CommonDocs.Error("The name is empty", NamespaceErrors.MissingName), CommonDocs.Error("The body names another namespace", NamespaceErrors.PathMismatch)],
    };

    public static readonly EndpointDoc Delete = new("Delete a namespace")
    {
        Description = "A namespace with jobs that are not dead stays, and one with allocations that are not terminal.",
        Parameters = [Name, .. CommonDocs.Write],
        Answers =
        [
            AnswerDoc.WrittenEmpty("Done."),
            CommonDocs.Error("The name is empty", NamespaceErrors.MissingName),
            CommonDocs.Error("Jobs or allocations are in it", NamespaceErrors.InUse([NamespaceErrors.HasJobs("api-prod", "global"), NamespaceErrors.HasAllocations("api-prod", "global")])),
            CommonDocs.Error("There is no such namespace", NamespaceErrors.MissingOnDelete),
            CommonDocs.Error("It is the default one", NamespaceErrors.DefaultDeleted),
        ],
    };

    private const string Example =
        """
        {"Name": "api-prod", "Description": "Production API servers", "Quota": "", "Capabilities": {"EnabledTaskDrivers": ["docker"], "DisabledTaskDrivers": ["raw_exec"],
        "EnabledNetworkModes": null, "DisabledNetworkModes": null}, "NodePoolConfiguration": null, "VaultConfiguration": null, "ConsulConfiguration": null,
        "Meta": {"contact": "platform-eng@example.com"}, "Hash": "2pY0GXhGjmjEcv1OxSGDV6ndLoCcp4t0ZC5+AQM0Eps=", "CreateIndex": 31, "ModifyIndex": 31,
        "RequiredExtraClaims": null, "OptionalExtraClaims": null}
        """;

    private static ParameterDoc Name => ParameterDoc.Path("id", "The namespace's name; case counts.", "api-prod");

    private static BodyDoc Body => new(
        "What only the Enterprise edition takes (Quota and the configurations) is refused. Hash and indexes are the server's.",
        """{"Name": "api-prod", "Description": "Production API servers", "Meta": {"contact": "platform-eng@example.com"}}""");

    private static IReadOnlyList<AnswerDoc> UpsertAnswers =>
    [
        AnswerDoc.WrittenEmpty("Done."),
        CommonDocs.Error("The namespace is not in order", NamespaceErrors.Invalid("a_b", [NamespaceErrors.InvalidName("a_b")])),
        CommonDocs.Error("It has a quota", NamespaceErrors.NoQuota("a", "q")),
        .. CommonDocs.BodyErrors,
    ];
}
