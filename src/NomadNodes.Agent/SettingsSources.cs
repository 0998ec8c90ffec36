using NomadNodes.Settings;

namespace NomadNodes.Agent;

/// <summary>
/// Where settings come from, each source over the one before: appsettings.json beside the executable, what the command is by itself, the environment, Nomad's
/// own configuration, the command line.
/// </summary>
internal static class SettingsSources
{
    private const string EnvironmentPrefix = "NOMADNODES_";

    public static (ServerSettings Settings, IReadOnlyList<string> Faults) Read(string[] args) =>
        Read(args, AppContext.BaseDirectory, EnvironmentPrefix);

    /// <param name="args">The settings of the command line.</param>
    /// <param name="nomad">What Nomad's files and flags set.</param>
    public static (ServerSettings Settings, IReadOnlyList<string> Faults) Read(string[] args, NomadSettings nomad) =>
        Read(args, AppContext.BaseDirectory, EnvironmentPrefix, nomad);

    /// <param name="args">The command line: <c>--Key value</c> or <c>--Key=value</c>.</param>
    /// <param name="folder">Where appsettings.json is, if there is one.</param>
    /// <param name="environmentPrefix">What the names of the variables that are settings begin with.</param>
    /// <param name="nomad">What Nomad's files and flags set; null for a server that was started without.</param>
    internal static (ServerSettings Settings, IReadOnlyList<string> Faults) Read(string[] args, string folder, string environmentPrefix, NomadSettings? nomad = null)
    {
        var stray = FirstStrayArgument(args);
        if (stray is not null) return (new ServerSettings(), [$"{stray}: is no setting. Write --Key value, as in --Http:Port 4700."]);
        try
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddInMemoryCollection(nomad?.Defaults)
                .AddEnvironmentVariables(environmentPrefix)
                .AddInMemoryCollection(nomad?.Values)
                .AddCommandLine(args)
                .Build();
            return SettingsBinder.Bind(configuration);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            // The JSON provider's and the command line's own words about a file or an argument that cannot be read.
            return (new ServerSettings(), [Describe(error)]);
        }
    }

    // The outer one names the file, the inner ones say what and where.
    private static string Describe(Exception error) =>
        error.InnerException is { } cause ? $"{error.Message} {Describe(cause)}" : error.Message;

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
