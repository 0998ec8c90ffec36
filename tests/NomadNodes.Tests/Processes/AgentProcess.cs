using System.Diagnostics;
using System.Text;

namespace NomadNodes.Tests.Processes;

/// <summary>The program as a process of its own, in a working directory of its own.</summary>
internal sealed class AgentProcess : IDisposable
{
    // Far more than it takes: only a process that hangs meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    private AgentProcess(AgentDirectory directory, string[] args)
    {
        // Tests that run in the background of a shell inherit that SIGINT is ignored, and so would the agent.
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory.Path,
        };
        if (OperatingSystem.IsLinux()) start.ArgumentList.Add("--default-signal=INT,HUP");
        foreach (var argument in directory.Program.Concat(args)) start.ArgumentList.Add(argument);
        foreach (var (name, value) in directory.Environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where it answers.</summary>
    internal Uri Address { get; private set; } = new("http://localhost:0");

    /// <summary>Starts the program, and waits for nothing.</summary>
    internal static AgentProcess Launch(AgentDirectory directory, params string[] args) => new(directory, args);

    /// <summary>Starts a server on a free port and waits until it has said where.</summary>
    internal static async Task<AgentProcess> StartAsync(AgentDirectory directory, params string[] args)
    {
        var agent = Launch(directory, args);
        var line = await agent.ReadLineAsync();
        const string Before = " answers at ";
        if (line?.IndexOf(Before, StringComparison.Ordinal) is not { } at || at < 0) throw new InvalidOperationException($"No banner: {line}{await agent._errors}");
        agent.Address = new Uri(line[(at + Before.Length)..]);
        return agent;
    }

    /// <summary>Starts the program, and waits for nothing but a line of its output.</summary>
    internal static async Task<AgentProcess> StartUntilAsync(AgentDirectory directory, string line, params string[] args)
    {
        var agent = Launch(directory, args);
        await agent.ReadUntilAsync(line);
        return agent;
    }

    /// <summary>Starts a server that is expected not to come up, and waits for its end.</summary>
    internal static async Task<(int Code, string Output, string Errors)> RunAsync(AgentDirectory directory, params string[] args)
    {
        using var agent = Launch(directory, args);
        return await agent.EndAsync();
    }

    /// <summary>Waits until the program has written a line.</summary>
    internal async Task ReadUntilAsync(string line)
    {
        while (await ReadLineAsync() is { } read)
        {
            if (read == line) return;
        }

        var end = await EndAsync();
        throw new InvalidOperationException($"It ended without the line: {end.Output}{end.Errors}");
    }

    internal HttpClient CreateClient() => new() { BaseAddress = Address };

    /// <summary>Asks it to stop, as a service manager does.</summary>
    internal void Terminate() => Signal("TERM");

    /// <param name="name">Without SIG.</param>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once (SIGKILL).</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits for its end; the output is all of it, since the start.</summary>
    internal async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var rest = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, _output.Append(rest).ToString(), await _errors);
    }

    internal async Task<(int Code, string Output, string Errors)> StopAsync()
    {
        Terminate();
        return await EndAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
        _output.AppendLine(line);
        return line;
    }
}
