namespace NomadNodes.Model.Scheduling;

internal static class DeploymentStatus
{
    internal const string Running = "running";
    internal const string Paused = "paused";
    internal const string Successful = "successful";
    internal const string Failed = "failed";
    internal const string Cancelled = "cancelled";

    internal const string RunningDescription = "Deployment is running";
    internal const string SuccessfulDescription = "Deployment completed successfully";
    internal const string StoppedJobDescription = "Cancelled because job is stopped";
    internal const string NewerJobDescription = "Cancelled due to newer version of job";
    internal const string ProgressDeadlineDescription = "Failed due to progress deadline";
}
