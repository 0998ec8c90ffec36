using System.Net;

namespace NomadNodes.Settings;

/// <summary>What must be true of settings, wherever they come from. All faults are told at once, each with what is allowed.</summary>
public static class SettingsCheck
{
    private static readonly string[] Seeds = ["demo", "empty"];

    public static IReadOnlyList<string> FaultsOf(ServerSettings settings)
    {
        var faults = new List<string>();
        void Expect(bool holds, string fault)
        {
            if (!holds) faults.Add(fault);
        }

        var http = settings.Http;
        Expect(ParseAddress(http.Address) is not null, $"Http:Address: '{http.Address}' is not an IP address (such as 127.0.0.1, 0.0.0.0, ::1) or localhost.");
        Expect(http.Port is >= 0 and <= 65535, $"Http:Port: {http.Port} is not between 0 (any free port) and 65535.");
        Expect(http.MaxBodyBytes > 0, $"Http:Limits:MaxBodyBytes: {http.MaxBodyBytes} is not above 0.");
        Expect(http.MaxConnections > 0, $"Http:Limits:MaxConnections: {http.MaxConnections} is not above 0.");
        Expect(Seeds.Contains(settings.Seed), $"Seed: '{settings.Seed}' is not one of {string.Join(", ", Seeds)}.");
        Expect(settings.Simulation.DrainDelay >= TimeSpan.Zero, "Simulation:DrainDelay: must not be negative.");
        Expect(settings.Agent.Name.Length > 0, "Agent:Name: must not be empty.");
        Expect(settings.Agent.Region.Length > 0, "Agent:Region: must not be empty.");
        Expect(settings.Agent.Datacenter.Length > 0, "Agent:Datacenter: must not be empty.");
        return faults;
    }

    /// <summary>Null when the text is neither an IP address nor localhost.</summary>
    internal static IPAddress? ParseAddress(string text) =>
        text.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(text, out var address) ? address : null;
}
