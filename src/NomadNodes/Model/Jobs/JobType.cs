namespace NomadNodes.Model.Jobs;

internal static class JobType
{
    internal const string Service = "service";
    internal const string Batch = "batch";
    internal const string System = "system";
    internal const string Sysbatch = "sysbatch";

    internal static bool IsKnown(string type) => type is Service or Batch or System or Sysbatch;

    /// <summary>Whether jobs of the type are done when their tasks have run.</summary>
    internal static bool Finishes(string type) => type is Batch or Sysbatch;
}
