namespace NomadNodes.Model.Scheduling;

internal static class EvalStatus
{
    internal const string Pending = "pending";
    internal const string Blocked = "blocked";
    internal const string Complete = "complete";
    internal const string Failed = "failed";
    internal const string Canceled = "canceled";
}
