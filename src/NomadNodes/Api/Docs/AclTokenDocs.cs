using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of tokens in the API document.</summary>
internal static class AclTokenDocs
{
    private const string Token = """{"ExpirationTTL":"","AccessorID":"d1a5e04c-0606-48b2-8fbd-874f885088d4","SecretID":"62e19d4b-65ab-bb90-3d94-250efd8a0f85","Name":"ci","Type":"client","Policies":["readonly"],"Roles":null,"Global":false,"Hash":"EDfJuQd4KhXX58eZsffLXQpI9kckZ3cRvUGBW4ADT7U=","CreateTime":"2026-11-22T01:40:01.865563301Z","ExpirationTime":null,"CreateIndex":9,"ModifyIndex":9}""";
    private const string Stub = """[{"AccessorID":"d1a5e04c-0606-48b2-8fbd-874f885088d4","Name":"ci","Type":"client","Policies":["readonly"],"Roles":null,"Global":false,"Hash":"EDfJuQd4KhXX58eZsffLXQpI9kckZ3cRvUGBW4ADT7U=","CreateTime":"2026-11-22T01:40:01.865563301Z","ExpirationTime":null,"CreateIndex":9,"ModifyIndex":9}]""";

    public static readonly EndpointDoc Bootstrap = new("Make the first management token")
    {
        Description = "Needs no token. Once only, unless the file acl-bootstrap-reset in the data directory holds the index of the latest bootstrap.",
        Parameters = CommonDocs.Write,
        Body = new BodyDoc("The secret that the token is to have; without a body one is made up.", """{"BootstrapSecret": "2b778dd9-f5f1-6f29-b4b4-9a5fa948757a"}""", Required: false),
        Answers =
        [
            AnswerDoc.Written("The token, with its secret.", Token),
            CommonDocs.Error("It was done before", AclErrors.BootstrapDone(8)),
            CommonDocs.Error("The secret is no UUID", AclErrors.InvalidBootstrapSecret),
            CommonDocs.Error("The body cannot be read", AclErrors.UnreadableBootstrap("unexpected EOF")),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
        ],
    };

    public static readonly EndpointDoc List = new("List tokens")
    {
        Description = "Without secrets, in the order of their creation. Needs a management token.",
        Parameters = [ParameterDoc.Text("prefix", "Tokens whose accessor begins so; an even number of hexadecimal digits.", "d1a5"), .. CommonDocs.Page, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The tokens.", Stub, HeaderDoc.NextToken),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            CommonDocs.Error("The prefix is none of a UUID", AclErrors.LookupFailed("Input (without hyphens) must be even length")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Create = new("Create a token")
    {
        Description = "With an AccessorID that is known, the token is changed. Needs a management token.",
        Parameters = CommonDocs.Write,
        Body = Body,
        Answers = WriteAnswers,
    };

    public static readonly EndpointDoc Update = new("Change a token")
    {
        Description = "The body's AccessorID must be the path's. Secret, times and Global stay as they are. Needs a management token.",
        Parameters = [Accessor, .. CommonDocs.Write],
        Body = Body,
        Answers = [.. WriteAnswers, CommonDocs.Error("The body names another token", AclErrors.AccessorMismatch)],
    };

    public static readonly EndpointDoc Self = new("Read one's own token")
    {
        Description = "Without a token, and while ACLs are off, an object that stands for that.",
        Parameters = CommonDocs.Read,
        Answers =
        [
            AnswerDoc.Read("The token, with its secret.", Token),
            CommonDocs.Error("The token has expired", AclErrors.TokenExpired),
            CommonDocs.Error("It is a node's secret", AclErrors.TokenNotFound) with { Headers = HeaderDoc.ReadMeta },
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read a token")
    {
        Description = "A management token reads all, others themselves.",
        Parameters = [Accessor, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The token, with its secret.", Token),
            CommonDocs.Error("There is no such token", AclErrors.TokenNotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("The accessor is no UUID", AclErrors.LookupFailed("UUID must be 36 characters")),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Delete = new("Delete a token")
    {
        Description = "Needs a management token.",
        Parameters = [Accessor, .. CommonDocs.Write],
        Answers =
        [
            AnswerDoc.WrittenEmpty("Done."),
            CommonDocs.Error("There is no such token", AclErrors.MissingOnDelete("d1a5e04c-0606-48b2-8fbd-874f885088d4")),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            CommonDocs.Denied,
        ],
    };

    private static ParameterDoc Accessor => ParameterDoc.Path("id", "The token's AccessorID.", "d1a5e04c-0606-48b2-8fbd-874f885088d4");

    private static BodyDoc Body => new(
        "Type is client or management; a client token has Policies or Roles (by ID or Name). ExpirationTTL is a Go duration or nanoseconds, 1m to 24h.",
        """{"Name": "ci", "Type": "client", "Policies": ["readonly"], "Roles": [{"Name": "ops"}], "ExpirationTTL": "1h"}""");

    private static IReadOnlyList<AnswerDoc> WriteAnswers =>
    [
        AnswerDoc.Written("The token, with its secret.", Token),
        CommonDocs.Error("The token is not in order", AclErrors.Invalid("token", ["token type must be client or management"])),
        CommonDocs.Error("There is no such token", AclErrors.CannotFindToken("d1a5e04c-0606-48b2-8fbd-874f885088d4")),
        CommonDocs.Error("There is no such role", AclErrors.CannotFindRole("ops")),
        CommonDocs.Error("The accessor is no UUID", AclErrors.LookupFailedByWrite(500, "UUID must be 36 characters")),
        CommonDocs.Error("ACLs are off", AclErrors.Disabled),
        .. CommonDocs.BodyErrors,
    ];
}
