using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>The room of tasks that don't all run at one time: those before the main ones, the main ones, those after them; sidecars run throughout.</summary>
internal struct PhaseSum
{
    private Amount _before;
    private Amount _main;
    private Amount _after;
    private Amount _sidecars;

    internal void Add(TaskLifecycleConfig? lifecycle, Amount amount)
    {
        switch (lifecycle)
        {
            case { Sidecar: true }:
                _sidecars += amount;
                break;
            case { Hook: "prestart" }:
                _before += amount;
                break;
            case { Hook: "poststop" }:
                _after += amount;
                break;
            default:
                _main += amount;
                break;
        }
    }

    internal readonly Amount Total() => _sidecars + Amount.Max(_before, Amount.Max(_main, _after));
}
