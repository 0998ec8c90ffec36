using NomadNodes.Model;

namespace NomadNodes.Agent;

/// <summary>What the program says of itself, with the exit codes that go with it.</summary>
internal static class ProgramTexts
{
    /// <summary>Nomad: a command that does not exist.</summary>
    private const int NoSuchCommand = 127;

    private const string Usage = """
        Usage: nomadnodes [--Key value]...        a server with the demo fleet; --Http:Port 4700 sets the port, and so on
               nomadnodes agent [flags]           as `nomad agent`: -dev, -config, and Nomad's other flags (nomadnodes agent -help)
               nomadnodes probe URL               exit code 0 if a server answers there
               nomadnodes export --from URL       a real cluster's nodes, pools and jobs as a seed, without secrets
               nomadnodes version                 the Nomad that this server answers like

        """;

    /// <summary>Test suites look at the output and the exit code before they start an agent.</summary>
    public static int SayVersion()
    {
        Console.Out.WriteLine($"Nomad v{NomadVersion.Text}");
        return 0;
    }

    public static int SayUsage()
    {
        Console.Out.Write(Usage);
        return 0;
    }

    public static int RefuseCommand(string command)
    {
        Console.Error.WriteLine($"There is no command '{command}': this program is a server that answers like Nomad. Nomad's own program has the commands that ask one.");
        Console.Out.Write(Usage);
        return NoSuchCommand;
    }
}
