namespace NomadNodes.Errors;

/// <summary>What the endpoint of figures says.</summary>
internal static class MetricsErrors
{
    public static readonly ApiError NoPrometheus = new(415, "Prometheus is not enabled");
}
