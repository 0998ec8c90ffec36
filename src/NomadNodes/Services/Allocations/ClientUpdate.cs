using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>What a client reports of one of its allocations.</summary>
/// <param name="AllocId">The allocation.</param>
/// <param name="ClientStatus">One of <see cref="AllocClientStatus"/>.</param>
/// <param name="Healthy">A verdict on its health; null is none.</param>
/// <param name="TaskStates">The state of its tasks; null for what the status says.</param>
internal sealed record ClientUpdate(string AllocId, string ClientStatus, bool? Healthy = null, IReadOnlyDictionary<string, TaskState>? TaskStates = null);
