using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>The deployment that a job's version rolls out with: finds it, cancels an older one, makes a new one, and counts what is placed.</summary>
internal sealed class DeploymentPlan
{
    private readonly EvaluationRun _run;
    private readonly Dictionary<string, DeploymentState> _groups = [];
    private readonly Deployment? _existing;
    private bool _isNew;
    private bool _isCounted;

    internal DeploymentPlan(EvaluationRun run)
    {
        _run = run;
        if (run.State.LatestDeployment(run.Eval.Namespace, run.Eval.JobID) is not { } latest) return;
        var matches = run is { IsStopped: false, Job: { } job } && latest.JobVersion == job.Version && latest.JobCreateIndex == job.CreateIndex;
        if (matches && latest.Status is not (DeploymentStatus.Successful or DeploymentStatus.Cancelled)) _existing = latest;
        else if (!matches && latest.IsActive) Cancel(latest);
        if (_existing is { IsActive: true }) run.Deployment = _existing;
    }

    /// <summary>Failed or paused: nothing new is rolled out.</summary>
    internal bool IsHalted => _existing?.Status is DeploymentStatus.Failed or DeploymentStatus.Paused;

    /// <summary>Null while there is none for the group.</summary>
    internal DeploymentState? StateOf(string group) => _groups.GetValueOrDefault(group) ?? _existing?.TaskGroups?.GetValueOrDefault(group);

    internal string? CurrentId => _existing?.ID;

    /// <summary>Nomad: batch jobs, and groups that update all at once, have none.</summary>
    internal static bool Rolls(Job job, TaskGroup group) => job.Type is JobType.Service or JobType.System && group.Update is { MaxParallel: > 0 };

    /// <summary>The group has something to roll out.</summary>
    /// <remarks><paramref name="total"/>: how many allocations it is to have of the new version.</remarks>
    internal void Want(TaskGroup group, long total, bool withCanaries)
    {
        if (_existing is not null || total == 0 || group.Update is not { } update) return;
        _isNew = true;
        _groups[group.Name] = new DeploymentState
        {
            AutoRevert = update.AutoRevert,
            AutoPromote = withCanaries && update.AutoPromote,
            ProgressDeadline = update.ProgressDeadline,
            RequireProgressBy = update.ProgressDeadline > 0 ? _run.Now.AddNanoseconds(update.ProgressDeadline) : default,
            DesiredCanaries = withCanaries ? update.Canary : 0,
            DesiredTotal = total,
        };
    }

    /// <summary>Makes the deployment that groups want, before anything is placed with it.</summary>
    internal void Begin()
    {
        if (!_isNew || _run.Job is not { } job) return;
        _run.Deployment = new Deployment
        {
            ID = _run.Inputs.NewIdText(),
            Namespace = job.Namespace,
            JobID = job.ID,
            JobVersion = job.Version,
            JobModifyIndex = job.ModifyIndex,
            JobSpecModifyIndex = job.JobModifyIndex,
            JobCreateIndex = job.CreateIndex,
            Status = DeploymentStatus.Running,
            StatusDescription = Description(),
            EvalPriority = _run.Eval.Priority,
        };
    }

    /// <summary>An allocation that joins the deployment.</summary>
    internal void Count(Allocation alloc)
    {
        if (alloc.DeploymentID.Length == 0 || alloc.DeploymentID != _run.Deployment?.ID || StateOf(alloc.TaskGroup) is not { } state) return;
        _isCounted = true;
        var isCanary = alloc.DeploymentStatus?.Canary == true;
        _groups[alloc.TaskGroup] = state with
        {
            PlacedAllocs = state.PlacedAllocs + 1,
            // Nomad: the time for progress begins with the first allocation.
            RequireProgressBy = state is { PlacedAllocs: 0, ProgressDeadline: > 0 } ? _run.Now.AddNanoseconds(state.ProgressDeadline) : state.RequireProgressBy,
            PlacedCanaries = isCanary ? [.. state.PlacedCanaries ?? [], alloc.ID] : state.PlacedCanaries,
        };
    }

    /// <summary>After everything is placed.</summary>
    internal void Finish()
    {
        if (_run.Deployment is not { } deployment || !(_isNew || _isCounted)) return;
        var groups = new SortedDictionary<string, DeploymentState>(StringComparer.Ordinal);
        foreach (var (name, state) in deployment.TaskGroups ?? new Dictionary<string, DeploymentState>()) groups[name] = state;
        foreach (var (name, state) in _groups) groups[name] = state;
        _run.Deployment = deployment with { TaskGroups = groups };
        if (_isNew) _run.Plan.CreatedDeployment = _run.Deployment;
        else _run.Plan.UpdatedDeployments.Add(_run.Deployment);
    }

    private void Cancel(Deployment deployment) => _run.Plan.UpdatedDeployments.Add(deployment with
    {
        Status = DeploymentStatus.Cancelled,
        StatusDescription = _run.IsStopped ? DeploymentStatus.StoppedJobDescription : DeploymentStatus.NewerJobDescription,
    });

    private string Description()
    {
        var withCanaries = _groups.Values.Where(state => state.DesiredCanaries > 0).ToList();
        if (withCanaries.Count == 0) return DeploymentStatus.RunningDescription;
        return withCanaries.TrueForAll(state => state.AutoPromote) ? Descriptions.DeploymentPromotesItself : Descriptions.DeploymentNeedsPromotion;
    }
}
