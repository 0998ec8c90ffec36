using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>Whether a job may be registered.</summary>
internal static class JobRules
{
    private const string PeriodicSpecIsOld = "cron is deprecated and may be removed in a future release. Use crons instead";

    /// <summary>Null when it may. Nomad: where the job is to run and what it is are looked at together.</summary>
    public static ApiError? Check(WriteTransaction write, Job job) => FaultsOf(write, job) is { Count: > 0 } faults ? JobErrors.Invalid(faults) : null;

    /// <summary>Everything that is wrong with it.</summary>
    public static IReadOnlyList<string> FaultsOf(WriteTransaction write, Job job)
    {
        var faults = new List<string>();
        if (write.Namespaces.Find(new TextKey(job.Namespace)) is null) faults.Add(JobFaults.NoNamespace(job.ID, job.Namespace));
        if (write.NodePools.Find(new TextKey(job.NodePool)) is null) faults.Add(JobFaults.NoPool(job.ID, job.NodePool));
        faults.AddRange(JobValidation.FaultsOf(job));
        return faults;
    }

    /// <summary>Null when the job that is stored is the one that the client expects.</summary>
    public static ApiError? CheckIndex(ulong? enforced, Job? known) => (enforced, known) switch
    {
        (null, _) or (0, null) => null,
        (0, not null) => JobErrors.IndexOfNew,
        ({ } wanted, null) => JobErrors.IndexMissing(wanted),
        ({ } wanted, _) => wanted == known.JobModifyIndex ? null : JobErrors.IndexConflict(wanted, known.JobModifyIndex),
    };

    /// <summary>What the client is told about a job that is registered all the same; empty when there is nothing.</summary>
    public static string WarningsOf(Job job) => job.Periodic is { Spec.Length: > 0 } ? $"1 warning:\n\n* {PeriodicSpecIsOld}" : "";
}
