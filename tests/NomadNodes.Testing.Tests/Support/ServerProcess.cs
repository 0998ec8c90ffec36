using System.Diagnostics;

namespace NomadNodes.Testing.Tests.Support;

/// <summary>The executable as a process of its own, empty and in memory.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Before = " answers at ";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params string[] settings)
    {
        string[] args = ["exec", Path.Combine(AppContext.BaseDirectory, "nomadnodes.dll"), "--Http:Port", "0", "--Data:Directory", "", "--Seed", "empty", .. settings];
        var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience.TooLong);
        var banner = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The server said nothing.");
        return new ServerProcess(process, new Uri(banner[(banner.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..]));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
