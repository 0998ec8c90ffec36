using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Allocations;
using NomadNodes.Settings;

namespace NomadNodes.Simulation.Clients;

/// <summary>What a client does with an allocation: pending, running, healthy, and at its end.</summary>
internal static class ClientRules
{
    /// <summary>Null when the client leaves the allocation as it is.</summary>
    /// <param name="alloc">As it is now.</param>
    /// <param name="node">Its node.</param>
    /// <param name="now">When the client looks.</param>
    /// <param name="settings">The delays.</param>
    public static ClientMove? Next(Allocation alloc, Node node, Timestamp now, SimulationSettings settings)
    {
        if (alloc.IsClientTerminal || node.Status is NodeStatus.Down or NodeStatus.Disconnected) return null;
        if (alloc.IsServerTerminal) return new ClientMove(settings.StopDelay, Report(alloc, AllocClientStatus.Complete, ClientTasks.Ended(alloc, now, 0)));
        return alloc.ClientStatus switch
        {
            AllocClientStatus.Pending => Start(alloc, now, settings),
            AllocClientStatus.Unknown => new ClientMove(TimeSpan.Zero, Report(alloc, AllocClientStatus.Running, alloc.TaskStates)),
            AllocClientStatus.Running when IsAwaited(node) => new ClientMove(TimeSpan.Zero, Report(alloc, AllocClientStatus.Running, alloc.TaskStates)),
            AllocClientStatus.Running when alloc.IsHealthTold && alloc.DeploymentStatus?.Healthy is null => new ClientMove(
                settings.HealthyDelay, Report(alloc, AllocClientStatus.Running, alloc.TaskStates, healthy: true)),
            AllocClientStatus.Running => End(alloc, now, settings),
            _ => null,
        };
    }

    // Nomad: a client that comes back tells of all that it still runs, and is not ready before.
    private static bool IsAwaited(Node node) =>
        node is { Status: NodeStatus.Initializing, LastMissedHeartbeatIndex: > 0 } && node.LastAllocUpdateIndex <= node.LastMissedHeartbeatIndex;

    private static ClientMove Start(Allocation alloc, Timestamp now, SimulationSettings settings) => new(
        settings.StartDelay,
        Report(alloc, AllocClientStatus.Running, ClientTasks.Started(alloc, now), alloc.IsHealthTold && settings.HealthyDelay == TimeSpan.Zero ? true : null));

    private static ClientMove? End(Allocation alloc, Timestamp now, SimulationSettings settings)
    {
        if (alloc.Job is not { } job || alloc.Group is not { } group) return null;
        var end = TaskEnd.Of(job, group, (long)(settings.BatchDuration.TotalMilliseconds * 1_000_000));
        if (end.After is not { } after) return null;
        var left = ClientTasks.StartOf(alloc).AddNanoseconds(after).ToUnixNanoseconds() - now.ToUnixNanoseconds();
        return new ClientMove(
            TimeSpan.FromTicks(Math.Max(0, left / 100)),
            Report(alloc, end.ExitCode == 0 ? AllocClientStatus.Complete : AllocClientStatus.Failed, ClientTasks.Ended(alloc, now, end.ExitCode)));
    }

    private static ClientUpdate Report(Allocation alloc, string status, IReadOnlyDictionary<string, TaskState>? tasks, bool? healthy = null) =>
        new(alloc.ID, status, healthy, tasks);
}
