using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints of policies in the API document.</summary>
internal static class AclPolicyDocs
{
    private const string Policy = """{"Name":"readonly","Description":"","Rules":"node { policy = \"read\" }","RulesJSON":{"Agent":null,"ExtraKeysHCL":null,"HostVolumes":null,"Namespaces":null,"Node":{"Policy":"read"},"NodePools":null,"Operator":null,"Plugin":null,"Quota":null,"Raw":"node { policy = \"read\" }","Sentinel":null},"JobACL":null,"Hash":"TM1tBQfhhoQMpPiWX5usr5mpXRMKOox2GSGYMA/zDJM=","CreateIndex":9,"ModifyIndex":9}""";
    private const string Stub = """[{"Name":"readonly","Description":"","JobACL":null,"Hash":"TM1tBQfhhoQMpPiWX5usr5mpXRMKOox2GSGYMA/zDJM=","CreateIndex":9,"ModifyIndex":9}]""";

    public static readonly EndpointDoc List = new("List policies")
    {
        Description = "By name: all for a management token, else the caller's own.",
        Parameters = [ParameterDoc.Text("prefix", "Policies whose name begins so.", "read"), .. CommonDocs.Read],
        Answers = [AnswerDoc.Read("The policies.", Stub), CommonDocs.Error("ACLs are off", AclErrors.Disabled), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Self = new("List one's own policies")
    {
        Description = "null where there are none.",
        Parameters = CommonDocs.Read,
        Answers = [AnswerDoc.Read("The policies.", Stub), CommonDocs.Error("ACLs are off", AclErrors.Disabled), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Find = new("Read a policy")
    {
        Description = "With its rules parsed and written out. The caller must have it, or be management; anonymous can be read by all.",
        Parameters = [Name, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The policy.", Policy),
            CommonDocs.Error("There is no such policy", AclErrors.PolicyNotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Upsert = new("Create or replace a policy")
    {
        Description = "The body's Name must be the path's. Needs a management token.",
        Parameters = [Name, .. CommonDocs.Write],
        Body = new BodyDoc("Rules are HCL, or the same as JSON.", """{"Name": "readonly", "Description": "Looks at nodes", "Rules": "node { policy = \"read\" }"}"""),
        Answers =
        [
            AnswerDoc.WrittenEmpty("Done."),
            CommonDocs.Error("The body names another policy", AclErrors.PolicyMismatch),
            CommonDocs.Error("The policy is not in order", AclErrors.Invalid("policy", ["failed to parse rules: Invalid node pool name ''"])),
            CommonDocs.Error("ACLs are off", AclErrors.Disabled),
            .. CommonDocs.BodyErrors,
        ],
    };

    public static readonly EndpointDoc Delete = new("Delete a policy")
    {
        Description = "Also when there is none of that name. Needs a management token.",
        Parameters = [Name, .. CommonDocs.Write],
        Answers = [AnswerDoc.WrittenEmpty("Done."), CommonDocs.Error("ACLs are off", AclErrors.Disabled), CommonDocs.Denied],
    };

    private static ParameterDoc Name => ParameterDoc.Path("id", "The policy's name; case counts.", "readonly");
}
