namespace NomadNodes.Services.Garbage;

/// <summary>How long what is over is kept before the garbage collection takes it.</summary>
/// <param name="Evals">Evaluations with their allocations, since they were last changed.</param>
/// <param name="Jobs">Dead jobs, since the last change of an evaluation of theirs.</param>
/// <param name="Deployments">Since they were last changed.</param>
/// <param name="Nodes">Since they went down.</param>
/// <param name="Tokens">Since they expired.</param>
/// <param name="IsForced">Whether someone asked for it. Nomad: the allocations of batch jobs that are not dead are spared else.</param>
internal sealed record GarbageThresholds(TimeSpan Evals, TimeSpan Jobs, TimeSpan Deployments, TimeSpan Nodes, TimeSpan Tokens, bool IsForced)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    /// <summary>Nomad's defaults.</summary>
    public static readonly GarbageThresholds Default = new(TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(1), TimeSpan.FromHours(24), TimeSpan.FromHours(1), IsForced: false);

    /// <summary>Nomad: /v1/system/gc.</summary>
    public static readonly GarbageThresholds Forced = new(AtOnce, AtOnce, AtOnce, AtOnce, AtOnce, IsForced: true);
}
