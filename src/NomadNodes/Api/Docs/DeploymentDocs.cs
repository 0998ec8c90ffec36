using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The reads of deployments in the API document.</summary>
internal static class DeploymentDocs
{
    public static readonly EndpointDoc List = new("List deployments")
    {
        Description = "In the order of their creation, with a prefix by ID.",
        Parameters =
        [
            ParameterDoc.Text("prefix", "Deployments whose ID begins so: an even number of hexadecimal digits, hyphens ignored.", "5456bd7a"),
            .. CommonDocs.Page, .. CommonDocs.ReadOfNamespaces,
        ],
        Answers =
        [
            AnswerDoc.Read("The deployments.", $"[{JobExamples.Deployment}]", HeaderDoc.NextToken),
            CommonDocs.Error("The prefix is none", DeploymentErrors.PrefixFailed("Input (without hyphens) must be even length")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read a deployment")
    {
        Parameters = [ParameterDoc.Path("id", "The deployment's ID, in full.", JobExamples.DeploymentId), .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The deployment.", JobExamples.Deployment),
            CommonDocs.Error("There is no such deployment", DeploymentErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("The ID is none", DeploymentErrors.LookupFailed("UUID must be 36 characters")),
            .. CommonDocs.ReadErrors,
        ],
    };
}
