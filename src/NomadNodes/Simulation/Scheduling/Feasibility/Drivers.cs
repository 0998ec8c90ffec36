using NomadNodes.Model;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

internal static class Drivers
{
    internal const string MissingText = "missing drivers";

    internal static string? Missing(HashSet<string> drivers, Node node)
    {
        foreach (var driver in drivers)
        {
            if (!Has(node, driver)) return MissingText;
        }

        return null;
    }

    /// <summary>Nomad: what the client says of the driver's health counts; the attribute, only if it says nothing.</summary>
    private static bool Has(Node node, string driver)
    {
        if (node.Drivers?.GetValueOrDefault(driver) is { } info) return info is { Detected: true, Healthy: true };
        return node.Attributes?.GetValueOrDefault("driver." + driver) is "1" or "t" or "T" or "true" or "TRUE" or "True";
    }
}
