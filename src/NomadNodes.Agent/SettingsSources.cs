using NomadNodes.Settings;

namespace NomadNodes.Agent;

/// <summary>Where settings come from, each source over the one before: appsettings.json beside the executable, the environment, the command line.</summary>
internal static class SettingsSources
{
    private const string EnvironmentPrefix = "NOMADNODES_";

    public static (ServerSettings Settings, IReadOnlyList<string> Faults) Read(string[] args)
    {
        var stray = FirstStrayArgument(args);
        if (stray is not null) return (new ServerSettings(), [$"{stray}: is no setting. Write --Key value, as in --Http:Port 4700."]);
        try
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddCommandLine(args)
                .Build();
            return SettingsBinder.Bind(configuration);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            // The JSON provider's and the command line's own words about a file or an argument that cannot be read.
            return (new ServerSettings(), [error.InnerException?.Message ?? error.Message]);
        }
    }

    // The command line provider passes silently over what is not --Key value.
    private static string? FirstStrayArgument(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) return args[i];
            if (args[i].Contains('=')) continue;
            if (++i == args.Length) return args[i - 1];
        }

        return null;
    }
}
