namespace NomadNodes.Model;

/// <summary>Values of a last drain's Status.</summary>
internal static class DrainStatus
{
    internal const string Draining = "draining";
    internal const string Complete = "complete";
    internal const string Canceled = "canceled";
}
