using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The reads of jobs in the API document.</summary>
internal static class JobDocs
{
    public static readonly EndpointDoc List = new("List jobs")
    {
        Description = "Stubs of jobs by namespace and ID, each with its summary. The token of a page is namespace.ID. With index it waits for a change of a job listed, or of its summary.",
        Parameters =
        [
            ParameterDoc.Text("prefix", "Jobs whose ID begins so.", "web"),
            Meta, .. CommonDocs.Page, .. CommonDocs.ReadOfNamespaces,
        ],
        Answers =
        [
            AnswerDoc.Read("The jobs.", JobExamples.JobList, HeaderDoc.NextToken),
            CommonDocs.Error("meta is no bool", ListErrors.BadBool("Failed to parse value of \"meta\" (x) as a bool: …")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read a job")
    {
        Description = "The whole job, its newest version.",
        Parameters = [Id, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The job.", JobExamples.Job), Missing, .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Summary = new("Read a job's summary")
    {
        Description = "How many allocations of each group are in which state.",
        Parameters = [Id, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The summary.", JobExamples.Summary), Missing, .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Allocations = new("List a job's allocations")
    {
        Description = "Stubs by ID; a job that does not exist has none. With index it waits for a change of an allocation of the job.",
        Parameters = [Id, All, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The allocations.", JobExamples.AllocationList), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Evaluations = new("List a job's evaluations")
    {
        Description = "Whole evaluations by ID; a job that does not exist has none.",
        Parameters = [Id, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The evaluations.", $"[{JobExamples.Evaluation}]"), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Deployments = new("List a job's deployments")
    {
        Description = "Whole deployments by ID; a job that does not exist has none.",
        Parameters = [Id, All, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The deployments.", $"[{JobExamples.Deployment}]"), .. CommonDocs.ReadErrors],
    };

    public static readonly EndpointDoc Deployment = new("Read a job's newest deployment")
    {
        Description = "null where there is none.",
        Parameters = [Id, .. CommonDocs.ReadOfNamespace],
        Answers = [AnswerDoc.Read("The deployment.", JobExamples.Deployment), .. CommonDocs.ReadErrors],
    };

    public static ParameterDoc Meta => ParameterDoc.Switch("meta", "Show the jobs' Meta.", "true");

    private static ParameterDoc Id => ParameterDoc.Path("id", "The job's ID; it may hold slashes.", JobExamples.JobId);

    private static ParameterDoc All => ParameterDoc.Switch("all", "Also those of a job of the same ID that was purged before.", "true");

    private static AnswerDoc Missing => CommonDocs.Error("There is no such job", JobErrors.NotFound) with { Headers = HeaderDoc.ReadMeta };
}
