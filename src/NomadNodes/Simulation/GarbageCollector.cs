using NomadNodes.Services.Garbage;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>Collects garbage from time to time. Nomad: every five minutes.</summary>
internal sealed class GarbageCollector : ISimulationPart
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private DateTimeOffset? _next;

    public string Name => "garbage collector";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        // It follows the clock alone.
    }

    public void OnReplaced(Snapshot snapshot) => _next = null;

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        // The clock may have been set back by a reset.
        if (_next is null || _next - context.Now > Interval) _next = context.Now + Interval;
        if (context.Now < _next) return StepResult.Until(_next);
        var index = await context.Services.Garbage.CollectAsync(GarbageThresholds.Default);
        _next = context.Now + Interval;
        return index == 0 ? StepResult.Until(_next) : StepResult.Acted;
    }
}
