using System.Text.Encodings.Web;
using System.Text.Json;

namespace NomadNodes.Agent.Export;

/// <summary><c>nomadnodes export --from URL</c>: reads a cluster over its public API into a seed. Exit code 0, or 1 with the reason on standard error.</summary>
internal static class ExportCommand
{
    public const string Name = "export";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Environment.GetEnvironmentVariable, Console.Out, Console.Error);

    /// <param name="args">What follows the name of the command.</param>
    /// <param name="environment">Nomad's own variables: NOMAD_ADDR, NOMAD_TOKEN, NOMAD_REGION, NOMAD_CACERT and the like.</param>
    /// <param name="output">Gets the seed, unless it goes to a file.</param>
    /// <param name="errors">Gets what was read and left out, or why nothing was.</param>
    public static async Task<int> RunAsync(string[] args, Func<string, string?> environment, TextWriter output, TextWriter errors)
    {
        try
        {
            var options = ExportOptions.Parse(args, environment);
            using var cluster = new RemoteCluster(options);
            var seed = await new SeedReader(cluster, options).ReadAsync();
            var text = seed.Document.ToJsonString(Indented) + "\n";
            if (options.Output.Length == 0) await output.WriteAsync(text);
            else await File.WriteAllTextAsync(options.Output, text);
            await errors.WriteLineAsync(seed.Summary);
            return 0;
        }
        catch (Exception error) when (error is ExportException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
