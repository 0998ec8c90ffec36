namespace NomadNodes.Model;

/// <summary>What a drain was asked to be.</summary>
/// <param name="Deadline">Nanoseconds; 0 is no deadline, negative is at once.</param>
/// <param name="IgnoreSystemJobs">Leaves the allocations of system jobs running.</param>
internal sealed record DrainSpec(long Deadline, bool IgnoreSystemJobs);
