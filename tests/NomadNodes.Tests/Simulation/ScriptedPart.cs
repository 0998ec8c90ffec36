using NomadNodes.Simulation;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.Simulation;

/// <summary>A part that does what a test says.</summary>
internal sealed class ScriptedPart(Func<SimulationContext, ValueTask<StepResult>> step, string name = "scripted") : ISimulationPart
{
    public string Name => name;

    public int Steps { get; private set; }

    public List<string> Notes { get; } = [];

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes) => Notes.Add($"committed {snapshot.Index}");

    public void OnReplaced(Snapshot snapshot) => Notes.Add($"replaced {snapshot.Index}");

    public ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        Steps++;
        return step(context);
    }
}
