namespace NomadNodes.Model.Jobs;

internal static class JobType
{
    internal const string Service = "service";
    internal const string Batch = "batch";
    internal const string System = "system";
    internal const string Sysbatch = "sysbatch";
}
