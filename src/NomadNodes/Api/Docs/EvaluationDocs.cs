using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The reads of evaluations in the API document.</summary>
internal static class EvaluationDocs
{
    public static readonly EndpointDoc List = new("List evaluations")
    {
        Description = "Whole evaluations in the order of their creation, with a prefix by ID. The token of a page is CreateIndex.ID, with a prefix the ID.",
        Parameters =
        [
            ParameterDoc.Text("prefix", "Evaluations whose ID begins so: an even number of hexadecimal digits, hyphens ignored.", "5456bd7a"),
            ParameterDoc.Text("status", "Only those of this status; not together with a filter.", "blocked"),
            ParameterDoc.Text("job", "Only those of this job; not together with a filter.", JobExamples.JobId),
            .. CommonDocs.Page, .. CommonDocs.ReadOfNamespaces,
        ],
        Answers =
        [
            AnswerDoc.Read("The evaluations.", $"[{JobExamples.Evaluation}]", HeaderDoc.NextToken),
            CommonDocs.Error("There is a filter besides status or job", EvaluationErrors.FilterAmongOthers),
            CommonDocs.Error("The prefix is none", EvaluationErrors.PrefixFailed("Input (without hyphens) must be even length")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Delete = new("Delete evaluations")
    {
        Description = "By ID, all or none, or by a filter those that match and are over. Only while the scheduler's broker is paused (PauseEvalBroker).",
        Parameters = [ParameterDoc.Text("namespace", "Where a filter looks; absent default, * for all.", "*"), .. CommonDocs.Write],
        Body = new BodyDoc("One of the two.", """{"EvalIDs": ["5456bd7a-9fc0-c0dd-6131-cbee77f57577"], "Filter": ""}"""),
        Answers =
        [
            AnswerDoc.Written("Done.", """{"Count": 1, "Index": 42}"""),
            CommonDocs.Error("Neither is there", EvaluationErrors.NoChoice),
            CommonDocs.Error("Both are there", EvaluationErrors.TwoChoices),
            CommonDocs.Error("The broker is not paused", EvaluationErrors.BrokerRuns),
            CommonDocs.Error("There is no such evaluation", EvaluationErrors.NotFound),
            CommonDocs.Error("It is not over", EvaluationErrors.NotOver("5456bd7a-9fc0-c0dd-6131-cbee77f57577")),
            .. CommonDocs.BodyErrors,
        ],
    };

    public static readonly EndpointDoc Count = new("Count evaluations")
    {
        Description = "Answers at once.",
        Parameters = [.. CommonDocs.Page.Where(one => one.Name == "filter"), .. CommonDocs.ReadOfNamespaces],
        Answers =
        [
            AnswerDoc.Read("How many.", """{"Count": 3, "Index": 12, "LastContact": 0, "KnownLeader": true, "NextToken": ""}"""),
            CommonDocs.Error("The filter cannot be read", EvaluationErrors.FilterUnreadable("1:1 (0): no match found, expected: …")),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read an evaluation")
    {
        Description = "Empty members are left out.",
        Parameters = [Id, ParameterDoc.Text("related", "true: with stubs of the evaluations that led to it and those that it led to.", "true"), .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The evaluation.", JobExamples.Evaluation),
            CommonDocs.Error("There is no such evaluation", EvaluationErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("The ID is none", EvaluationErrors.LookupFailed("UUID must be 36 characters")),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Allocations = new("List an evaluation's allocations")
    {
        Description = "Stubs by ID of what the evaluation placed or changed last; an evaluation that does not exist has none.",
        Parameters = [Id, .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The allocations.", JobExamples.AllocationList),
            CommonDocs.Error("The ID is none", AllocationErrors.LookupFailed("UUID must be 36 characters")),
            .. CommonDocs.ReadErrors,
        ],
    };

    private static ParameterDoc Id => ParameterDoc.Path("id", "The evaluation's ID, in full.", JobExamples.EvaluationId);
}
