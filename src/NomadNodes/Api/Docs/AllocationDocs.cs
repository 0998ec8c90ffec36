using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The reads of allocations in the API document.</summary>
internal static class AllocationDocs
{
    public static readonly EndpointDoc List = new("List allocations")
    {
        Description = "Stubs in the order of their creation, with a prefix by ID. The token of a page is CreateIndex.ID, with a prefix the ID.",
        Parameters =
        [
            ParameterDoc.Text("prefix", "Allocations whose ID begins so: an even number of hexadecimal digits, hyphens ignored.", "5456bd7a"),
            ParameterDoc.Switch("resources", "Show AllocatedResources.", "true"),
            ParameterDoc.Switch("task_states", "Show TaskStates; shown where it is left out.", "false"),
            .. CommonDocs.Page, .. CommonDocs.ReadOfNamespaces,
        ],
        Answers =
        [
            AnswerDoc.Read("The allocations.", JobExamples.AllocationList, HeaderDoc.NextToken),
            CommonDocs.Error("resources or task_states is no bool", ListErrors.BadBool("Failed to parse value of \"resources\" (x) as a bool: …")),
            CommonDocs.Error("The prefix is none", AllocationErrors.LookupFailed("Input (without hyphens) must be even length")),
            .. CommonDocs.PageErrors, .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc Find = new("Read an allocation")
    {
        Description = "The whole allocation with the version of the job that was scheduled. Empty members are left out.",
        Parameters = [ParameterDoc.Path("id", "The allocation's ID, in full.", JobExamples.AllocationId), .. CommonDocs.Read],
        Answers =
        [
            AnswerDoc.Read("The allocation.", JobExamples.Allocation),
            CommonDocs.Error("There is no such allocation", AllocationErrors.NotFound) with { Headers = HeaderDoc.ReadMeta },
            CommonDocs.Error("The ID is none", AllocationErrors.LookupFailed("UUID must be 36 characters")),
            CommonDocs.Error("There is more in the path", AllocationErrors.NoSuchAction),
            .. CommonDocs.ReadErrors,
        ],
    };
}
