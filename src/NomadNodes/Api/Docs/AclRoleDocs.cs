using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of roles in the API document.</summary>
internal static class AclRoleDocs
{
    private const string Role = """{"ID":"7e765a82-445d-d3ac-ac0a-2e975001740d","Name":"ops","Description":"","Policies":[{"Name":"readonly"}],"Hash":"/kcgCQW58BPflncmZ5gmdqzVRxn6I4X5dwQsY+J2bI4=","CreateIndex":13,"ModifyIndex":13}""";

    public static readonly EndpointDoc List = new("List roles")
    {
        Description = "By ID: all for a management token, else the caller's own.",
        Parameters = [ParameterDoc.Text("prefix", "Roles whose ID begins so.", "7e76"), .. CommonDocs.Read],
        Answers = [AnswerDoc.Read("The roles.", $"[{Role}]"), CommonDocs.Error("ACLs are off", AclErrors.Disabled), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Find = new("Read a role")
    {
        Description = "By ID; `name/ops` in place of the ID finds the role called ops. The caller must have it, or be management.",
        Parameters = [Id, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The role.", Role),
            CommonDocs.Error("There is no such role", AclErrors.RoleNotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Create = new("Create a role")
    {
        Description = "With an ID that is known, the role is replaced. Needs a management token.",
        Parameters = CommonDocs.Write,
        Body = Body,
        Answers = WriteAnswers,
    };

    public static readonly EndpointDoc Update = new("Replace a role")
    {
        Description = "The body's ID must be the path's. Needs a management token.",
        Parameters = [Id, .. CommonDocs.Write],
        Body = Body,
        Answers = [.. WriteAnswers, CommonDocs.Error("The body names another role", AclErrors.RoleMismatch)],
    };

    public static readonly EndpointDoc Delete = new("Delete a role")
    {
        Description = "Tokens that have it lose its rights. Needs a management token.",
        Parameters = [Id, .. CommonDocs.Write],
        Answers =
        [
            AnswerDoc.WrittenEmpty("Done."),
            CommonDocs.Error("There is no such role", AclErrors.RoleNotFoundByDelete),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            CommonDocs.Denied,
        ],
    };

    private static ParameterDoc Id => ParameterDoc.Path("id", "The role's ID.", "7e765a82-445d-d3ac-ac0a-2e975001740d");

    private static BodyDoc Body => new("Policies must exist; one named twice counts once.", """{"Name": "ops", "Description": "Operators", "Policies": [{"Name": "readonly"}]}""");

    private static IReadOnlyList<AnswerDoc> WriteAnswers =>
    [
        AnswerDoc.Written("The role.", Role),
        CommonDocs.Error("The role is not in order", AclErrors.Invalid("role", ["at least one policy should be specified"])),
        CommonDocs.Error("There is no such role", AclErrors.CannotFindRole("7e765a82-445d-d3ac-ac0a-2e975001740d")),
        CommonDocs.Error("There is no such policy", AclErrors.CannotFindPolicy("ghost")),
        CommonDocs.Error("Another role has the name", AclErrors.RoleExists("ops")),
        CommonDocs.Error("ACLs are off", AclErrors.Disabled),
        .. CommonDocs.BodyErrors,
    ];
}
