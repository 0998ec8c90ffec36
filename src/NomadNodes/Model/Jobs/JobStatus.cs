namespace NomadNodes.Model.Jobs;

internal static class JobStatus
{
    internal const string Pending = "pending";
    internal const string Running = "running";
    internal const string Dead = "dead";
}
