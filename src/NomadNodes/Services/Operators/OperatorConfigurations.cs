using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Operators;

/// <summary>The configurations of the cluster that operators read and replace.</summary>
internal sealed class OperatorConfigurations(StateStore store)
{
    // Each table holds one record.
    private static readonly TextKey Only = new("");

    public OperatorSchedulerConfiguration Scheduler => store.Current.Scheduling;

    public AutopilotConfiguration Autopilot => store.Current.AutopilotConfig.Find(Only)?.Record ?? AutopilotConfiguration.Initial;

    /// <param name="next">Its indexes count for nothing.</param>
    /// <param name="expected">The ModifyIndex of what may be replaced; null: whatever there is.</param>
    public Task<ConfigurationAnswer> SetAsync(OperatorSchedulerConfiguration next, ulong? expected) => store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        var known = write.SchedulerConfig.Find(Only);
        if (expected is not null && expected != known?.ModifyIndex) return new ConfigurationAnswer(false, index);
        write.SchedulerConfig.Put(next with { CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index }, index);
        return new ConfigurationAnswer(true, index);
    });

    /// <param name="next">Its indexes count for nothing.</param>
    /// <param name="expected">The ModifyIndex of what may be replaced; null: whatever there is.</param>
    public Task<ConfigurationAnswer> SetAsync(AutopilotConfiguration next, ulong? expected) => store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        var known = write.AutopilotConfig.Find(Only);
        if (expected is not null && expected != known?.ModifyIndex) return new ConfigurationAnswer(false, index);
        write.AutopilotConfig.Put(next with { CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index }, index);
        return new ConfigurationAnswer(true, index);
    });
}
