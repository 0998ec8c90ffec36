using System.ComponentModel;
using System.Diagnostics;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Samples;

/// <summary>Runs a program of a sample as its user would.</summary>
internal static class SampleRun
{
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">What its user sets; a proxy is never asked for this machine.</param>
    /// <param name="command">The program, looked for on PATH, and its arguments.</param>
    internal static async Task<(int Code, string Output)> RunAsync(string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] command)
    {
        // One stream, in the order in which things were said.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" 2>&1", "sh", .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1";
        using var process = Start(start);
        using var patience = new CancellationTokenSource(Soon.TooLong);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.False(process.ExitCode == 127, $"{command[0]} is not there, and the samples need it: install it, or leave them out with --filter FullyQualifiedName!~Tests.Samples.\n{output}");
        return (process.ExitCode, output);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException("The samples need a POSIX shell: install one, or leave them out with --filter FullyQualifiedName!~Tests.Samples.", error);
        }
    }
}
