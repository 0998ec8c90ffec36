using NomadNodes.Errors;
using NomadNodes.Model.Responses;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>What operators do to jobs.</summary>
/// <param name="store">The state.</param>
/// <param name="newId">Makes the IDs of evaluations.</param>
internal sealed class JobWrites(StateStore store, Func<Guid> newId)
{
    // The table holds one record.
    private static readonly TextKey OnlyConfiguration = new("");

    public Task<Outcome<JobRegisterResponse>> RegisterAsync(JobOrder order) => store.WriteAsync<Outcome<JobRegisterResponse>>(write =>
    {
        // Nomad: those who may do everything still register jobs where nobody else does.
        if (!order.IsOfManagement && write.SchedulerConfig.Find(OnlyConfiguration)?.RejectJobRegistration == true) return JobErrors.RegistrationDisabled;
        if (JobRules.Check(write, order.Job) is { } refusal) return refusal;
        var known = write.Jobs.Find(new JobKey(order.Job.Namespace, order.Job.ID));
        return JobRules.CheckIndex(order.EnforcedIndex, known) is { } conflict ? conflict : JobRegistration.Register(write, order, known, NewId());
    });

    /// <summary>Everything for which a registration would be refused. Asked of the writer, who stores nothing.</summary>
    public Task<IReadOnlyList<string>> FaultsOfAsync(JobOrder order) => store.WriteAsync(write => JobRules.FaultsOf(write, order.Job));

    /// <summary>Nomad: a job that is not there is no error and no write.</summary>
    /// <param name="ns">The job's namespace.</param>
    /// <param name="id">The job's.</param>
    /// <param name="purge">Whether the job goes for good, with its allocations.</param>
    public Task<JobDeregisterResponse> DeregisterAsync(string ns, string id, bool purge) => store.WriteAsync(write =>
        write.Jobs.Find(new JobKey(ns, id)) is { } job ? JobDeregistration.Deregister(write, job, purge, NewId()) : JobDeregisterResponse.Nothing);

    private string NewId() => newId().ToString();
}
