using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>What a client's report does to an allocation.</summary>
internal static class ClientUpdateRule
{
    private const string TaskPending = "pending";
    private const string TaskRunning = "running";
    private const string TaskDead = "dead";

    /// <summary>Nomad: ModifyIndex moves, AllocModifyIndex does not; one that was unknown is known again, and waits for nothing any more.</summary>
    public static Allocation Apply(Allocation alloc, ClientUpdate update, ulong index, Timestamp now)
    {
        var changed = alloc with
        {
            ClientStatus = update.ClientStatus,
            ClientDescription = "",
            TaskStates = update.TaskStates ?? StatesOf(alloc, update.ClientStatus),
            DeploymentStatus = HealthOf(alloc.DeploymentStatus, update.Healthy, index),
            ModifyIndex = index,
            ModifyTime = now.ToUnixNanoseconds(),
        };
        return alloc.ClientStatus == AllocClientStatus.Unknown && update.ClientStatus != AllocClientStatus.Unknown ? changed with { FollowupEvalID = "" } : changed;
    }

    private static AllocDeploymentStatus? HealthOf(AllocDeploymentStatus? known, bool? healthy, ulong index)
    {
        if (healthy is null || known?.Healthy == healthy) return known;
        return (known ?? new AllocDeploymentStatus()) with { Healthy = healthy, ModifyIndex = index };
    }

    private static IReadOnlyDictionary<string, TaskState>? StatesOf(Allocation alloc, string status)
    {
        var state = status switch
        {
            AllocClientStatus.Pending => TaskPending,
            AllocClientStatus.Running => TaskRunning,
            AllocClientStatus.Complete or AllocClientStatus.Failed => TaskDead,
            _ => null,
        };
        if (state is null || alloc.Group?.Tasks is not { } tasks) return alloc.TaskStates;
        return tasks.ToDictionary(task => task.Name, _ => new TaskState { State = state, Failed = status == AllocClientStatus.Failed }, StringComparer.Ordinal);
    }
}
