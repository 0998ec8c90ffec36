using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The writes of jobs in the API document.</summary>
internal static class JobWriteDocs
{
    public static readonly EndpointDoc Register = new("Register a job")
    {
        Description = "Stores a new job or a new version of a known one, and an evaluation of it, as one write. A job that has not changed is evaluated again. "
            + "Periodic and parameterized jobs are not evaluated.",
        Parameters = [Namespace, .. CommonDocs.Write],
        Body = Body,
        Answers = Answers,
    };

    public static readonly EndpointDoc RegisterNamed = new("Register a job by ID")
    {
        Description = "As PUT /v1/jobs; the job's ID must be the path's.",
        Parameters = [Id, Namespace, .. CommonDocs.Write],
        Body = Body,
        Answers = [.. Answers, CommonDocs.Error("The job has another ID", JobErrors.PathMismatch)],
    };

    public static readonly EndpointDoc Deregister = new("Stop or purge a job")
    {
        Description = "Stopping makes a new version; purging removes the job with its summary, deployments and allocations. A job that does not exist is no error and no write.",
        Parameters = [Id, Namespace, ParameterDoc.Switch("purge", "Remove the job for good.", "true"), .. CommonDocs.Write],
        Answers =
        [
            AnswerDoc.Written("Done.", Examples.JobDeregisterAnswer),
            CommonDocs.Error("purge is no bool", JobErrors.BadPurge("Failed to parse value of \"purge\" (x) as a bool: …")),
            CommonDocs.Error("The region is another", RegionErrors.NoPath),
        ],
    };

    private static ParameterDoc Id => ParameterDoc.Path("id", "The job's ID; it may hold slashes.", "web");

    private static ParameterDoc Namespace => ParameterDoc.Text("namespace", "The job's; one in the body's job goes first.", "default");

    private static BodyDoc Body => new(
        "Durations are nanoseconds; what is missing takes Nomad's defaults. EnforceIndex with JobModifyIndex: only if the stored job has that index. PreserveCounts: groups that exist keep their counts. "
            + "What the server sets is ignored, so that a job that was read can be sent back.",
        """{"Job": {"ID": "web", "Datacenters": ["dc1"], "TaskGroups": [{"Name": "g", "Count": 2, "Tasks": [{"Name": "t", "Driver": "mock_driver", "Config": {"run_for": "10h"}, "Resources": {"CPU": 100, "MemoryMB": 64}}]}]}}""");

    private static IReadOnlyList<AnswerDoc> Answers =>
    [
        AnswerDoc.Written("Done.", Examples.JobRegisterAnswer),
        CommonDocs.Error("There is no Job", JobErrors.NoJob),
        CommonDocs.Error("The job has no ID", JobErrors.NoId),
        CommonDocs.Error("The job is not in order", JobErrors.Invalid([JobFaults.MissingGroups])),
        CommonDocs.Error("EnforceIndex: the stored job has another index", JobErrors.IndexConflict(7, 9)),
        .. CommonDocs.BodyErrors,
    ];
}
