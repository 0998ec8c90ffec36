using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What can be wrong with a job that is sent. Nomad: all faults are told at once, one frame within the other.</summary>
internal static class JobFaults
{
    public const string MissingGroups = "Missing job task groups";
    public const string MissingName = "Missing job name";
    public const string SpaceInId = "Job ID contains a space";
    public const string NullInId = "Job ID contains a null character";
    public const string NullInName = "Job Name contains a null character";
    public const string EmptyDatacenter = "Job datacenter must be non-empty string";
    public const string PeriodicType = "Periodic can only be used with \"batch\" or \"sysbatch\" scheduler";
    public const string ParameterizedType = "Parameterized job can only be used with \"batch\" or \"sysbatch\" scheduler";
    public const string NegativeCount = "Task group count can't be negative";
    public const string MissingTasks = "Missing tasks for task group";
    public const string SystemReschedule = "System jobs should not have a reschedule policy";
    public const string NegativeLostAfter = "lost_after cannot be a negative duration";
    public const string NegativeMaxClientDisconnect = "max_client_disconnect cannot be negative";
    public const string MissingTaskName = "Missing task name";
    public const string MissingDriver = "Missing task driver";
    public const string CpuAndCores = "Task can only ask for 'cpu' or 'cores' resource, not both.";

    public static string Type(string type) => $"Invalid job type: {GoQuote.Quote(type)}";

    public static string Priority(long lowest, long highest) => $"job priority must be between [{lowest}, {highest}]";

    public static string NoPool(string id, string pool) => $"job {GoQuote.Quote(id)} is in nonexistent node pool {GoQuote.Quote(pool)}";

    public static string NoNamespace(string id, string ns) => $"job {GoQuote.Quote(id)} is in nonexistent namespace {GoQuote.Quote(ns)}";

    /// <param name="number">From 1.</param>
    public static string GroupWithoutName(int number) => $"Job task group {number} missing name";

    /// <param name="number">From 1.</param>
    /// <param name="name">The group's.</param>
    /// <param name="first">The number of the group that has the name already.</param>
    public static string GroupTwice(int number, string name, int first) => $"Job task group {number} redefines '{name}' from group {first}";

    public static string SystemCount(string group, long count) =>
        $"Job task group {group} has count {count}. Count cannot exceed 1 with system scheduler";

    public static string Group(string name, IReadOnlyList<string> faults) => $"Task group {name} validation failed: {MultiError.Text(faults)}";

    public static string NoMigrate(string type) => $"Job type {GoQuote.Quote(type)} does not allow migrate block";

    public static string ShortDelay(long least, long delay) =>
        MultiError.Text([$"Delay cannot be less than {GoDuration.Format(least)} (got {GoDuration.Format(delay)})"]);

    public static string TaskWithoutName(int number) => $"Task {number} missing name";

    public static string TaskTwice(int number, string name, int first) => $"Task {number} redefines '{name}' from task {first}";

    public static string Task(string name, IReadOnlyList<string> faults) => $"Task {name} validation failed: {MultiError.Text(faults)}";

    /// <summary>Nomad: resources have a frame of their own, and their minimums one more.</summary>
    public static string Resources(IReadOnlyList<string> faults) => MultiError.Text([MultiError.Text(faults)]);

    public static string Minimum(string what, long least, long got) => $"minimum {what} value is {least}; got {got}";

    public static string SmallMaximum(long maximum, long memory) => $"MemoryMaxMB value ({maximum}) should be larger than MemoryMB value ({memory})";
}
