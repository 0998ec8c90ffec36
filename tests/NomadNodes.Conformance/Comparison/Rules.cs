using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NomadNodes.Conformance.Comparison;

/// <summary>What is compared, and what is only compared by kind. The same rules as in the script that comes with the recordings.</summary>
internal static partial class Rules
{
    public const string IndexHeader = "X-Nomad-Index";
    public const string NextTokenHeader = "X-Nomad-Nexttoken";

    public static readonly IReadOnlyList<string> Headers =
    [
        "Content-Type", IndexHeader, "X-Nomad-Knownleader", "X-Nomad-Lastcontact", NextTokenHeader,
        "Location", "Allow", "Retry-After", "Vary", "Content-Encoding",
    ];

    /// <summary>Headers kept of an event stream.</summary>
    public static readonly IReadOnlyList<string> StreamHeaders = ["Content-Type", "Cache-Control"];

    private static readonly FrozenSet<string> TimeNumbers = FrozenSet.Create(
        "CreateTime", "ModifyTime", "SubmitTime", "StatusUpdatedAt", "Timestamp", "HeartbeatTTL", "JobModifyTime", "AllocationTime");

    private static readonly FrozenSet<string> Maps = FrozenSet.Create(
        "Attributes", "Drivers", "HostNetworks", "HostVolumes", "CSIControllerPlugins", "CSINodePlugins", "Labels", "Links", "Matches",
        "Truncations", "Meta", "Scores", "Tags", "Details", "DesiredTGUpdates", "QueuedAllocations", "FailedTGAllocs",
        "ClassEligibility", "ClassFiltered", "ClassExhausted", "ConstraintFiltered", "DimensionExhausted", "NodesAvailable",
        "ResourcesExhausted", "Summary", "TaskStates", "Tasks", "TaskResources", "Config", "Env", "Static", "Dynamic", "Claims", "stats",
        "nomad", "raft", "runtime", "serf", "client", "config", "TaskEvents", "Options", "Devices", "NetworkStatus");

    /// <summary>Times: only zero or not counts.</summary>
    public static bool IsTime(string key) => TimeNumbers.Contains(key);

    /// <summary>Raft indexes: only their order across the scenario counts, but 0 and 1 are exact.</summary>
    public static bool IsIndex(string key) => key.EndsWith("Index", StringComparison.Ordinal);

    /// <summary>Maps: their members come in any order.</summary>
    public static bool IsMap(string key) => Maps.Contains(key);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    public static partial Regex TimeText { get; }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    public static partial Regex Uuid { get; }
}
