using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The endpoints for operators in the API document.</summary>
internal static class OperatorDocs
{
    public static readonly EndpointDoc Scheduler = new("Read the scheduler's configuration")
    {
        Description = "Answers at once; the index is the configuration's own.",
        Parameters = CommonDocs.Read,
        Answers =
        [
            AnswerDoc.Read(
                "The configuration.",
                """
                {"SchedulerConfig": {"SchedulerAlgorithm": "binpack", "PreemptionConfig": {"SystemSchedulerEnabled": true, "SysBatchSchedulerEnabled": false, "BatchSchedulerEnabled": false,
                "ServiceSchedulerEnabled": false}, "MemoryOversubscriptionEnabled": false, "RejectJobRegistration": false, "PauseEvalBroker": false, "NodeLimitForFeasibilityChecks": 0,
                "CreateIndex": 5, "ModifyIndex": 5}, "Index": 5, "LastContact": 0, "KnownLeader": true, "NextToken": ""}
                """),
            .. CommonDocs.ReadErrors,
        ],
    };

    public static readonly EndpointDoc SetScheduler = new("Replace the scheduler's configuration")
    {
        Description = "Whatever the body leaves out becomes empty; no algorithm is binpack. Algorithm and memory oversubscription decide about placements; the rest is stored and shown.",
        Parameters = [Cas, .. CommonDocs.Write],
        Body = new("The configuration itself. Indexes are the server's.", """{"SchedulerAlgorithm": "spread", "PreemptionConfig": {"SystemSchedulerEnabled": true}}"""),
        Answers =
        [
            AnswerDoc.Written("Done, or not: Updated says so.", """{"Updated": true, "Index": 19}"""),
            CommonDocs.Error("The body cannot be read", OperatorErrors.SchedulerUnreadable(RequestErrors.EmptyBody)),
            CommonDocs.Error("There is no such algorithm", OperatorErrors.BadAlgorithm("foo")),
            CasError,
        ],
    };

    public static readonly EndpointDoc Autopilot = StatusDocs.Plain(
        "Read the autopilot's configuration", "Of no effect: there is one server.",
        """{"LastContactThreshold": "200ms", "ServerStabilizationTime": "10s", "CleanupDeadServers": true, "MaxTrailingLogs": 250, "MinQuorum": 0, "EnableRedundancyZones": false, "DisableUpgradeMigration": false, "EnableCustomUpgrades": false, "CreateIndex": 4, "ModifyIndex": 4}""");

    public static readonly EndpointDoc SetAutopilot = new("Replace the autopilot's configuration")
    {
        Description = "Whatever the body leaves out becomes empty. Stored and shown.",
        Parameters = [Cas, .. CommonDocs.Write],
        Body = new("The configuration; durations are text.", """{"CleanupDeadServers": true, "LastContactThreshold": "300ms", "MaxTrailingLogs": 300}"""),
        Answers =
        [
            new AnswerDoc(200, "Whether it was done.", AnswerDoc.Json, "true"),
            CommonDocs.Error("The body cannot be read", OperatorErrors.AutopilotUnreadable(RequestErrors.EmptyBody)),
            CasError,
        ],
    };

    public static readonly EndpointDoc AutopilotHealth = StatusDocs.Plain(
        "Read the health of the servers", "There is one, and it is well.",
        """{"FailureTolerance": 0, "Healthy": true, "Leader": "f6df9286-25ef-ba4d-4156-b15fd0d3ff12", "Servers": [], "Voters": ["f6df9286-25ef-ba4d-4156-b15fd0d3ff12"]}""");

    public static readonly EndpointDoc Raft = StatusDocs.Plain(
        "Read the servers that keep the state", "There is one.",
        """{"Servers": [{"ID": "7e6ba7f6-95f9-84bc-49f8-07efba33d6ab", "Node": "nomadnodes.global", "Address": "127.0.0.1:4647", "Leader": true, "Voter": true, "RaftProtocol": "3"}], "Index": 0}""");

    public static readonly EndpointDoc RemovePeer = new("Remove a server")
    {
        Description = "There is no other server: always refused.",
        Parameters = [ParameterDoc.Text("id", "The server's ID.", "7e6ba7f6-95f9-84bc-49f8-07efba33d6ab"), .. CommonDocs.Write],
        Answers =
        [
            CommonDocs.Error("There is no ID", OperatorErrors.PeerWithoutId),
            CommonDocs.Error("There is an address", OperatorErrors.PeerByAddress),
            CommonDocs.Error("There is no such server", OperatorErrors.NoPeer("nope")),
        ],
    };

    private static ParameterDoc Cas => ParameterDoc.Number("cas", "The ModifyIndex of what is to be replaced; of another nothing becomes.", "5");

    private static AnswerDoc CasError => CommonDocs.Error("cas is no number", OperatorErrors.BadCas("strconv.ParseUint: parsing \"x\": invalid syntax"));
}
