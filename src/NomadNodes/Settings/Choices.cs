namespace NomadNodes.Settings;

/// <summary>Which Nomad edition the node pools behave as.</summary>
public enum Edition
{
    /// <summary>Node pools accept a SchedulerConfiguration, as the API's documentation shows it.</summary>
    Enterprise,

    /// <summary>Node pools refuse one, as the community edition does.</summary>
    Community,
}

/// <summary>How hard a commit is written to the disk. The numbers are SQLite's, for its pragma synchronous.</summary>
public enum Durability
{
    /// <summary>Synced before it is acknowledged: survives a power cut.</summary>
    Full = 2,

    /// <summary>Survives the process, not always a power cut.</summary>
    Normal = 1,

    /// <summary>Left to the operating system.</summary>
    Off = 0,
}

/// <summary>Whether simulated agents act by themselves.</summary>
public enum SimulationMode
{
    Auto,

    /// <summary>A simulated agent acts only when the control API tells it to.</summary>
    Manual,
}

/// <summary>How the cluster's time passes.</summary>
public enum ClockMode
{
    Real,

    /// <summary>A settable number of times faster than real time.</summary>
    Scaled,

    /// <summary>Time stands still until somebody advances it.</summary>
    Manual,
}

/// <summary>Which time the deadlines of blocking queries follow.</summary>
public enum ClockWaits
{
    /// <summary>Real time, in which the clients live.</summary>
    Real,

    /// <summary>The cluster's clock: advancing it past a deadline ends the wait.</summary>
    Virtual,
}

/// <summary>Who may use the control API.</summary>
public enum ControlAccess
{
    /// <summary>Requests from this machine.</summary>
    Loopback,

    Any,

    /// <summary>Nobody: /_emulator answers 404.</summary>
    Off,
}

/// <summary>The least important kind of message that is still written.</summary>
public enum LogDetail
{
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Off,
}

/// <summary>How log lines look.</summary>
public enum LogForm
{
    /// <summary>Time, level, message.</summary>
    Plain,

    /// <summary>As a Nomad agent writes them: indented, with the name of the part that speaks.</summary>
    Nomad,
}
