using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>The states of an allocation's tasks, with the events that a client tells of them.</summary>
internal static class ClientTasks
{
    private const string Running = "running";
    private const string Dead = "dead";

    private static readonly Dictionary<string, string> NoDetails = [];

    public static IReadOnlyDictionary<string, TaskState> Started(Allocation alloc, Timestamp now) => ForEach(alloc, _ => new TaskState
    {
        State = Running,
        StartedAt = now,
        Events = [Event("Received", "Task received by client", now), Setup("Building Task Directory", now), Event("Started", "Task started by client", now)],
    });

    public static IReadOnlyDictionary<string, TaskState> Ended(Allocation alloc, Timestamp now, int exitCode) => ForEach(alloc, known => known with
    {
        State = Dead,
        Failed = exitCode != 0,
        FinishedAt = now,
        Events = [.. known.Events ?? [], Terminated(alloc, now, exitCode)],
    });

    /// <summary>When the first of its tasks started; where none tells, when the servers made it.</summary>
    public static Timestamp StartOf(Allocation alloc)
    {
        var start = Timestamp.FromUnixNanoseconds(alloc.CreateTime);
        foreach (var state in alloc.TaskStates?.Values ?? [])
        {
            if (!state.StartedAt.IsZero) return state.StartedAt;
        }

        return start;
    }

    private static TaskEvent Terminated(Allocation alloc, Timestamp now, int exitCode) => alloc.IsServerTerminal
        ? Event("Killed", "Task successfully killed", now)
        : Event("Terminated", $"Exit Code: {exitCode}", now) with { ExitCode = exitCode, Details = new Dictionary<string, string> { ["exit_code"] = $"{exitCode}" } };

    private static TaskEvent Setup(string message, Timestamp now) =>
        Event("Task Setup", message, now) with { Message = message, Details = new Dictionary<string, string> { ["message"] = message } };

    private static TaskEvent Event(string type, string message, Timestamp now) => new() { Type = type, DisplayMessage = message, Details = NoDetails, Time = now.ToUnixNanoseconds() };

    private static Dictionary<string, TaskState> ForEach(Allocation alloc, Func<TaskState, TaskState> change)
    {
        var states = new Dictionary<string, TaskState>(StringComparer.Ordinal);
        foreach (var task in alloc.Group?.Tasks ?? []) states[task.Name] = change(alloc.TaskStates?.GetValueOrDefault(task.Name) ?? new TaskState());
        return states;
    }
}
