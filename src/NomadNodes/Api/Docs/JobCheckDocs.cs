using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>What is asked of jobs without changing any, in the API document.</summary>
internal static class JobCheckDocs
{
    private const string Example = """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""";

    public static readonly EndpointDoc Validate = new("Check a job")
    {
        Description = "What a registration would refuse is told with a 200; nothing is stored.",
        Parameters = [ParameterDoc.Text("namespace", "The job's; one in the body's job goes first.", "default"), .. CommonDocs.Write],
        Body = new BodyDoc("The job.", Example),
        Answers =
        [
            new AnswerDoc(200, "The verdict.", AnswerDoc.Json, """{"DriverConfigValidated": true, "ValidationErrors": ["Missing job task groups"], "Error": "1 error occurred:\n\t* Missing job task groups\n\n", "Warnings": ""}"""),
            CommonDocs.Error("There is no job", JobErrors.NoJob),
            .. CommonDocs.BodyErrors,
        ],
    };

    public static readonly EndpointDoc Parse = new("Read a job written in HCL")
    {
        Description = "Always refused: this server takes jobs as JSON only.",
        Parameters = CommonDocs.Write,
        Body = new BodyDoc("Not read.", """{"JobHCL": "job \"web\" {}", "Canonicalize": true}""", Required: false),
        Answers = [CommonDocs.Error("Always", JobErrors.NoParser)],
    };

    public static readonly EndpointDoc Statuses = new("List jobs with what became of them")
    {
        Description = "Each with its allocations and its latest deployment, in the order of their last change. Answers at once.",
        Parameters = [ParameterDoc.Text("reverse", "Exactly true puts the latest change first.", "true"), .. CommonDocs.ReadOfNamespaces],
        Answers =
        [
            AnswerDoc.Read("The jobs.", """[{"ID": "web", "Namespace": "default", "Name": "web", "Type": "service", "NodePool": "default", "Datacenters": ["dc1"], "Priority": 50, "Version": 0, "SubmitTime": 1795311890585302414, "ModifyIndex": 14, "Allocs": [{"ID": "554510e5-0b1f-8f3a-9d7c-2f6f1f3f9a01", "Group": "g", "ClientStatus": "running", "NodeID": "f7476465-4d6e-c0de-26d0-e383c49be941", "DeploymentStatus": {"Canary": false, "Healthy": true}, "JobVersion": 0, "FollowupEvalID": "", "HasPausedTask": false}], "GroupCountSum": 1, "ChildStatuses": null, "ParentID": "", "LatestDeployment": null, "Stop": false, "IsPack": false, "Status": "running"}]"""),
            .. CommonDocs.ReadErrors,
        ],
    };
}
