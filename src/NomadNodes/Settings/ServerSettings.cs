namespace NomadNodes.Settings;

/// <summary>Everything that can be set about a server. Bound once, checked at start (<see cref="SettingsCheck"/>), never changed afterwards.</summary>
public sealed record ServerSettings
{
    public HttpSettings Http { get; init; } = new();

    public DataSettings Data { get; init; } = new();

    public AgentSettings Agent { get; init; } = new();

    public ClientSettings Client { get; init; } = new();

    public SimulationSettings Simulation { get; init; } = new();

    public ClockSettings Clock { get; init; } = new();

    public SeedSettings Seeds { get; init; } = new();

    public EventSettings Events { get; init; } = new();

    public JournalSettings Journal { get; init; } = new();

    public AclSettings Acl { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public ControlSettings Control { get; init; } = new();

    public LogSettings Log { get; init; } = new();

    /// <summary>
    /// <c>demo</c> (the nodes and pools of Nomad's API documentation, and some more), <c>empty</c>, the name of a file in <see cref="SeedSettings.Directory"/> without
    /// its <c>.json</c>, or the path of a file. Used when the state is new, and by a reset.
    /// </summary>
    public string Seed { get; init; } = "demo";

    /// <summary>Whether node pools accept a SchedulerConfiguration.</summary>
    public Edition Edition { get; init; } = Edition.Enterprise;
}

/// <summary>Where the HTTP API listens.</summary>
public sealed record HttpSettings
{
    /// <summary>An IP address, or <c>localhost</c>.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>0 takes a free port; the start banner says which.</summary>
    public int Port { get; init; } = 4646;

    /// <summary>The largest request body that is read, in bytes.</summary>
    public long MaxBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most connections that are open at once.</summary>
    public long MaxConnections { get; init; } = 100_000;

    public TlsSettings Tls { get; init; } = new();
}

/// <summary>TLS on the HTTP API: on when there is a certificate. All files are PEM.</summary>
public sealed record TlsSettings
{
    /// <summary>The server's certificate, and those between it and a root that clients know. Empty: plain HTTP.</summary>
    public string CertFile { get; init; } = "";

    /// <summary>The private key of the certificate.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>The roots that certificates of clients must lead to.</summary>
    public string CaFile { get; init; } = "";

    /// <summary>Whether every client must show a certificate. Nomad: verify_https_client.</summary>
    public bool VerifyClient { get; init; }
}

/// <summary>Where the state is kept.</summary>
public sealed record DataSettings
{
    /// <summary>A folder, made when it is missing. Empty: memory only.</summary>
    public string Directory { get; init; } = "data";

    public Durability Synchronous { get; init; } = Durability.Full;
}

/// <summary>What the server says about itself.</summary>
public sealed record AgentSettings
{
    public string Name { get; init; } = "nomadnodes";

    public string Region { get; init; } = "global";

    public string Datacenter { get; init; } = "dc1";
}

/// <summary>The node that the server's own process is, as that of an agent which is server and client in one.</summary>
public sealed record ClientSettings
{
    public bool Enabled { get; init; }

    /// <summary>Empty: the default pool.</summary>
    public string NodePool { get; init; } = "";

    public string NodeClass { get; init; } = "";

    /// <summary>Each as key=value; what a real client has of its own is there besides.</summary>
    public IReadOnlyList<string> Meta { get; init; } = [];
}

/// <summary>What happens by itself.</summary>
public sealed record SimulationSettings
{
    public SimulationMode Mode { get; init; } = SimulationMode.Auto;

    /// <summary>How long the drain of a node with nothing to move is visible before it ends by itself.</summary>
    public TimeSpan DrainDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long an idle scheduler takes to notice an evaluation: whoever registers a job can read it as it was registered. On the cluster's clock; nothing while that stands still.
    /// </summary>
    public TimeSpan SchedulingDelay { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a client takes to start what was placed on its node.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long what runs takes to be healthy. (Nomad: min_healthy_time of the group, 10 seconds if it says nothing.)</summary>
    public TimeSpan HealthyDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a client takes to stop what was told to stop.</summary>
    public TimeSpan StopDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the tasks of batch jobs run that do not say it themselves (<c>run_for</c> in their config).</summary>
    public TimeSpan BatchDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By which share of itself each delay of a client may be longer: 0 is never, 1 up to twice as long.</summary>
    public double Jitter { get; init; }

    /// <summary>What is made up (IDs, secrets, jitter) follows from it, so that the same calls give the same history. Null: different every time.</summary>
    public long? Seed { get; init; }

    /// <summary>The shortest time that an agent is given until its next heartbeat; up to twice as much is drawn. Nomad: min_heartbeat_ttl.</summary>
    public TimeSpan MinHeartbeatTtl { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much later than that a heartbeat may come. Nomad: heartbeat_grace.</summary>
    public TimeSpan HeartbeatGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where more nodes than this times the shortest time are there, all are given longer. Nomad: max_heartbeats_per_second.</summary>
    public double MaxHeartbeatsPerSecond { get; init; } = 50;
}

/// <summary>The time that the cluster lives in.</summary>
public sealed record ClockSettings
{
    public ClockMode Mode { get; init; } = ClockMode.Real;

    /// <summary>How many times faster than real time a scaled clock runs.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Where a manual clock starts, at the start of the server and after a reset.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the deadlines of blocking queries follow.</summary>
    public ClockWaits Waits { get; init; } = ClockWaits.Real;
}

/// <summary>Seeds besides those that come with the server.</summary>
public sealed record SeedSettings
{
    /// <summary>A folder whose JSON files are seeds, by their names without <c>.json</c>. Empty: there is none.</summary>
    public string Directory { get; init; } = "";
}

/// <summary>What the event stream keeps.</summary>
public sealed record EventSettings
{
    /// <summary>How many writes a new stream can be told of the past. Nomad: one more is kept.</summary>
    public int BufferSize { get; init; } = 100;
}

/// <summary>What is kept of requests (GET /_emulator/requests).</summary>
public sealed record JournalSettings
{
    /// <summary>How many requests are kept, the newest. 0: none.</summary>
    public int Capacity { get; init; } = 1000;
}

/// <summary>Whether requests under /v1 need tokens.</summary>
public sealed record AclSettings
{
    /// <summary>On: nobody may do anything until somebody bootstraps. A reset can choose otherwise until the next one.</summary>
    public bool Enabled { get; init; }
}

/// <summary>Which figures /v1/metrics tells.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Whether they can be had in Prometheus' form, with <c>format=prometheus</c>. Nomad: prometheus_metrics.</summary>
    public bool PrometheusMetrics { get; init; }

    /// <summary>Whether those of every node's machine are among them, some 25 a node. Nomad: publish_node_metrics, of each client alone.</summary>
    public bool PublishNodeMetrics { get; init; }

    /// <summary>Whether those of every running task are among them. Nomad: publish_allocation_metrics.</summary>
    public bool PublishAllocationMetrics { get; init; }
}

/// <summary>Who may use the control API under /_emulator.</summary>
public sealed record ControlSettings
{
    public ControlAccess Access { get; init; } = ControlAccess.Loopback;

    /// <summary>When set, every control request must carry it in X-Emulator-Token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Host names, besides localhost and IP addresses, under which the control API answers without a token.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How many states of one cluster may be kept by name.</summary>
    public int MaxSnapshots { get; init; } = 100;

    /// <summary>How many further clusters there may be.</summary>
    public int MaxClusters { get; init; } = 100;
}

/// <summary>What is written to standard output while the server runs.</summary>
public sealed record LogSettings
{
    public LogDetail Level { get; init; } = LogDetail.Info;

    /// <summary>One JSON object a line.</summary>
    public bool Json { get; init; }

    /// <summary>How the lines look that are not JSON.</summary>
    public LogForm Form { get; init; } = LogForm.Plain;
}
