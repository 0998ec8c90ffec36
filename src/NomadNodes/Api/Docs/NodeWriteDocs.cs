using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>Writes to nodes in the API document.</summary>
internal static class NodeWriteDocs
{
    public static readonly EndpointDoc Eligibility = new("Set a node's scheduling eligibility")
    {
        Description = "A value that the node has already is no write, and answers index 0.",
        Parameters = [NodeDocs.Id, .. CommonDocs.Write],
        Body = new BodyDoc("`eligible` or `ineligible`. A NodeID that is not empty beats the path.", """{"Eligibility": "ineligible"}"""),
        Answers =
        [
            AnswerDoc.Written("Done. NodeModifyIndex is always 0.", Examples.EligibilityAnswer),
            CommonDocs.Error("Another value", NodeErrors.InvalidEligibility("foo")),
            CommonDocs.Error("The node is draining", NodeErrors.EligibleWhileDraining),
            CommonDocs.Error("A NodeEvent is given", NodeErrors.EventNotAllowed),
            .. LookupErrors, .. CommonDocs.BodyErrors,
        ],
    };

    public static readonly EndpointDoc Drain = new("Drain a node, or cancel its drain")
    {
        Description = "With a DrainSpec the drain starts or gets new terms; without one it is cancelled. Always a write. A node with nothing to move ends its drain by itself (Simulation:DrainDelay) and stays ineligible.",
        Parameters = [NodeDocs.Id, .. CommonDocs.Write],
        Body = new BodyDoc(
            "DrainSpec.Deadline in nanoseconds: 0 none, negative now. MarkEligible counts only without a DrainSpec. Meta is kept in the node's LastDrain.",
            """{"DrainSpec": {"Deadline": 3600000000000, "IgnoreSystemJobs": false}, "MarkEligible": false, "Meta": {"message": "maintenance"}}"""),
        Answers = [AnswerDoc.Written("Done.", Examples.DrainAnswer), .. LookupErrors, .. CommonDocs.BodyErrors],
    };

    public static readonly EndpointDoc Evaluate = new("Evaluate a node")
    {
        Description = "Makes evaluations for the jobs that concern the node; with none there is no write, and the index is 0. The body is not read.",
        Parameters = [NodeDocs.Id, .. CommonDocs.Write],
        Answers = [AnswerDoc.Written("Done.", Examples.EvaluateAnswer), .. LookupErrors],
    };

    public static readonly EndpointDoc Purge = new("Purge a node")
    {
        Description = "Removes the node. The body is not read.",
        Parameters = [NodeDocs.Id, .. CommonDocs.Write],
        Answers = [AnswerDoc.Written("Done.", Examples.PurgeAnswer), .. LookupErrors],
    };

    private static IReadOnlyList<AnswerDoc> LookupErrors =>
    [
        CommonDocs.Error("There is no such node", NodeErrors.NotFoundByWrite),
        CommonDocs.Error("The ID is none", NodeErrors.LookupFailed("UUID must be 36 characters")),
    ];
}
