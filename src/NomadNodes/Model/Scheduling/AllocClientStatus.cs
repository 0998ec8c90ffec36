namespace NomadNodes.Model.Scheduling;

internal static class AllocClientStatus
{
    internal const string Pending = "pending";
    internal const string Running = "running";
    internal const string Complete = "complete";
    internal const string Failed = "failed";
    internal const string Lost = "lost";
    internal const string Unknown = "unknown";
}
