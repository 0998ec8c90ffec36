namespace NomadNodes.Model.Scheduling;

/// <summary>The values of <see cref="Evaluation.TriggeredBy"/>.</summary>
internal static class EvalTrigger
{
    internal const string JobRegister = "job-register";
    internal const string JobDeregister = "job-deregister";
    internal const string NodeDrain = "node-drain";
    internal const string NodeUpdate = "node-update";
    internal const string AllocFailure = "alloc-failure";
    internal const string AllocReschedule = "alloc-reschedule";
    internal const string QueuedAllocs = "queued-allocs";
    internal const string MaxDisconnectTimeout = "max-disconnect-timeout";
    internal const string Reconnect = "reconnect";
    internal const string DeploymentWatcher = "deployment-watcher";
}
