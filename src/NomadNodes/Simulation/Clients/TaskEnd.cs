using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Simulation.Clients;

/// <summary>How the tasks of an allocation end by themselves.</summary>
/// <param name="After">Nanoseconds of running; null: never.</param>
/// <param name="ExitCode">0 is success.</param>
internal readonly record struct TaskEnd(long? After, int ExitCode)
{
    private const string RunFor = "run_for";
    private const string ExitCodeName = "exit_code";

    /// <summary>
    /// As the group's tasks say in the config of Nomad's mock driver: <c>run_for</c> (a Go duration) and <c>exit_code</c>. The group ends with its last task, and fails with
    /// any. Tasks that say nothing run for ever, those of batch jobs for <paramref name="batchDuration"/>.
    /// </summary>
    public static TaskEnd Of(Job job, TaskGroup group, long batchDuration)
    {
        long? defaultAfter = job.Type is JobType.Batch or JobType.Sysbatch ? batchDuration : null;
        long? longest = 0;
        var exitCode = 0;
        foreach (var task in group.Tasks ?? [])
        {
            var config = task.Config?.Value as IReadOnlyDictionary<string, object?>;
            longest = Longer(longest, Duration(config) ?? defaultAfter);
            if (config?.GetValueOrDefault(ExitCodeName) is double code and >= 0 and <= 255 && code != 0) exitCode = (int)code;
        }

        return new TaskEnd(longest, exitCode);
    }

    private static long? Duration(IReadOnlyDictionary<string, object?>? config) => config?.GetValueOrDefault(RunFor) switch
    {
        string text when GoDuration.TryParse(text, out var nanoseconds, out _) && nanoseconds >= 0 => nanoseconds,
        double nanoseconds and >= 0 and < long.MaxValue => (long)nanoseconds,
        _ => null,
    };

    private static long? Longer(long? one, long? other) => one is null || other is null ? null : Math.Max(one.Value, other.Value);
}
