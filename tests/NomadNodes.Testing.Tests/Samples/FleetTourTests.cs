using System.Diagnostics;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Samples;

public sealed class FleetTourTests
{
    [Fact]
    public async Task FleetTour_TellsWhatBecameOfTheFleet()
    {
        var output = await RunAsync();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim())));

        Assert.Contains("all 100 nodes", lines);
        Assert.Contains("web 10 allocations elsewhere", lines);
        Assert.Contains("drained complete", lines);
        Assert.Contains("silent down", lines);
        Assert.Contains("down 1 node of 100, asked for at /v1/nodes", lines);
    }

    [Fact]
    public async Task FleetTour_IsTheSameEveryTime()
    {
        var first = RunAsync();
        var second = RunAsync();

        Assert.Equal(await first, await second);
    }

    private static async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "FleetTour.dll")])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience.TooLong);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
