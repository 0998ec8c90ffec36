using System.Runtime.InteropServices;
using NomadNodes.Agent.Nomad;
using NomadNodes.Settings;

namespace NomadNodes.Agent;

/// <summary><c>nomadnodes agent</c>: takes the command line, the files and the place of <c>nomad agent</c>, so that whoever starts that can start this.</summary>
internal static partial class AgentCommand
{
    public const string Name = "agent";

    private const int Success = 0;

    // Nomad: also what a signal ends in, unless the configuration says that it is a wish to leave.
    private const int Failure = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        var line = AgentCommandLine.Parse(args);
        if (line.WantsHelp || line.Fault is not null) return Explain(line.Fault);
        try
        {
            var plan = AgentPlan.Make(line);
            var (settings, faults) = SettingsSources.Read([.. line.Settings], PlanSettings.Of(plan, Environment.MachineName));
            return faults.Count > 0 ? Refuse(new SettingsException(faults).Message) : await RunAsync(plan, settings);
        }
        catch (AgentConfigException error)
        {
            return Refuse(error.Message);
        }
        catch (Exception error) when (ServeCommand.IsTheUsersToMend(error))
        {
            return Refuse($"Error starting agent: {error.Message}");
        }
    }

    private static async Task<int> RunAsync(AgentPlan plan, ServerSettings settings)
    {
        // Before the start, so that no signal ends the process between the last line and the wait.
        using var stop = new StopSignal(() => Console.WriteLine("==> Reloading configuration..."));
        using var ready = new ReadyFile(plan.Line.ReadyFilePath);
        Say(AgentOutput.BeforeTheStart(plan));
        await using var app = await ServerApp.StartAsync(settings);
        Say(AgentOutput.AfterTheStart(plan, app));
        var log = app.CreateLog("nomad");
        LogLeadership(log);
        ready.Write(app.Address);
        var signal = await stop.Received;
        ready.Dispose();
        Console.WriteLine($"==> Caught signal: {(signal is PosixSignal.SIGINT ? "interrupt" : "terminated")}");
        if (!(signal is PosixSignal.SIGINT ? plan.LeavesOnInterrupt : plan.LeavesOnTerminate)) return Failure;
        Console.WriteLine("==> Gracefully shutting down agent...");
        return Success;
    }

    private static void Say(IEnumerable<string> lines) => Console.Write(string.Concat(lines.Select(line => line + "\n")));

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine($"==> {fault}");
        return Failure;
    }

    /// <summary>The usage: on standard error behind a fault, on standard output for who asked.</summary>
    private static int Explain(string? fault)
    {
        var writer = fault is null ? Console.Out : Console.Error;
        if (fault is not null) writer.WriteLine(fault);
        writer.WriteLine($"""
            Usage: nomadnodes agent [flags] [--Key value]...

              Starts a server as `nomad agent` would be started, until a signal comes. -dev: in memory, with one node of its own. -config PATH: a file or
              a folder in Nomad's HCL or JSON. -ready-file PATH: a file that says where the server answers. A setting outranks all of them: --Http:Port 0.

              The flags of Nomad's agent; those without meaning for a server without a cluster do nothing:

                -{string.Join(" -", AgentFlags.Names)}
            """);
        return fault is null ? Success : Failure;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "cluster leadership acquired")]
    private static partial void LogLeadership(ILogger logger);
}
