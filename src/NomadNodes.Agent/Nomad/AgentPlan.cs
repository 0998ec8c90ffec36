namespace NomadNodes.Agent.Nomad;

/// <summary>How an agent is to run, by its command line and its files.</summary>
internal sealed class AgentPlan
{
    private AgentPlan(AgentCommandLine line, ConfigTree tree, IReadOnlyList<string> files)
    {
        Line = line;
        Tree = tree;
        Files = files;
    }

    public AgentCommandLine Line { get; }

    /// <summary>What files and flags say together.</summary>
    public ConfigTree Tree { get; }

    public IReadOnlyList<string> Files { get; }

    public bool IsServer => Line.IsDev || Tree.IsOn("server", "enabled");

    public bool IsClient => Line.IsDev || Tree.IsOn("client", "enabled");

    /// <summary>Whether SIGINT is a wish to leave in good order. Nomad: if not, the exit code is that of a failure.</summary>
    public bool LeavesOnInterrupt => Tree.IsOn("leave_on_interrupt");

    /// <summary>The same for SIGTERM.</summary>
    public bool LeavesOnTerminate => Tree.IsOn("leave_on_terminate");

    /// <exception cref="AgentConfigException">An agent cannot run like that.</exception>
    public static AgentPlan Make(AgentCommandLine line)
    {
        var (tree, files) = ConfigFiles.Read(line.ConfigPaths);
        tree.Merge(line.Flags);
        var plan = new AgentPlan(line, tree, files);
        if (plan is { IsServer: false, IsClient: false }) throw new AgentConfigException("Must specify either server, client or dev mode for the agent.");
        if (!plan.IsServer) throw new AgentConfigException("An agent that is a client alone needs servers elsewhere; this one knows none. Start it with -server or -dev.");
        if (tree.Text("data_dir") is { } directory && !Path.IsPathRooted(directory)) throw new AgentConfigException($"data-dir must be given as an absolute path: got {directory}");
        return plan;
    }
}
