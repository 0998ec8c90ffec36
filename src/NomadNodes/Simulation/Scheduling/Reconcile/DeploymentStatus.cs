namespace NomadNodes.Simulation.Scheduling.Reconcile;

internal static class DeploymentStatus
{
    internal const string Running = "running";
    internal const string Paused = "paused";
    internal const string Failed = "failed";
    internal const string Successful = "successful";
    internal const string Cancelled = "cancelled";

    internal static bool IsActive(string status) => status is not (Failed or Successful or Cancelled);
}
