using NomadNodes.Testing.Control;
using NomadNodes.Testing.Handles;

namespace NomadNodes.Testing;

/// <summary>
/// A server that answers like a Nomad cluster, for a test: one of the test's own in its process (<see cref="StartAsync"/>), or one that runs elsewhere
/// (<see cref="Connect"/>). All handles speak HTTP to it, so a test does not see the difference. Safe to use from any thread.
/// </summary>
public sealed class NomadServer : IAsyncDisposable
{
    private readonly ServerLink _link;
    private readonly Func<ValueTask>? _stop;
    private int _disposed;

    internal NomadServer(ServerLink link, Func<ValueTask>? stop = null, Reseeding? reseeding = null)
    {
        _link = link;
        _stop = stop;
        var after = reseeding ?? Reseeding.None;
        Nodes = new NodesHandle(link);
        Pools = new PoolsHandle(link);
        Jobs = new JobsHandle(link);
        Allocations = new AllocationsHandle(link);
        Tokens = new TokensHandle(link);
        Clock = new ClockHandle(link);
        Faults = new FaultsHandle(link);
        Requests = new RequestsHandle(link);
        Snapshots = new SnapshotsHandle(link, after);
        State = new StateHandle(link, after);
        Clusters = new ClustersHandle(link);
    }

    /// <summary>Where clients find it, a loopback port of its own when it was started here.</summary>
    public Uri Address => _link.Target.PublicAddress;

    /// <summary>The secret of the management token, or the token it was connected with; null while ACLs are off.</summary>
    public string? Token => _link.Token;

    /// <summary>What a process must have in its environment to use it as its Nomad: NOMAD_ADDR, NOMAD_TOKEN where there is one, NOMAD_REGION where one was chosen.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables => NomadEnvironment.Of(Address, Token, Region);

    /// <summary>The fleet, and what the agents of its nodes do.</summary>
    public NodesHandle Nodes { get; }

    /// <summary>The node pools.</summary>
    public PoolsHandle Pools { get; }

    /// <summary>The jobs.</summary>
    public JobsHandle Jobs { get; }

    /// <summary>What runs on the nodes, and what their clients do with it.</summary>
    public AllocationsHandle Allocations { get; }

    /// <summary>ACL tokens and policies.</summary>
    public TokensHandle Tokens { get; }

    /// <summary>The cluster's time.</summary>
    public ClockHandle Clock { get; }

    /// <summary>What goes wrong between clients and the server.</summary>
    public FaultsHandle Faults { get; }

    /// <summary>The journal: every request that clients sent.</summary>
    public RequestsHandle Requests { get; }

    /// <summary>States that were kept under a name.</summary>
    public SnapshotsHandle Snapshots { get; }

    /// <summary>The whole state: reset, export, import.</summary>
    public StateHandle State { get; }

    /// <summary>Further, isolated clusters of the same process.</summary>
    public ClustersHandle Clusters { get; }

    internal string? Region { get; init; }

    /// <summary>Starts a server in this process, in memory, on a free loopback port. It answers when the task ends. Nothing of it is shared with another: start one for each test.</summary>
    /// <param name="configure">What is to be otherwise than by default.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    /// <exception cref="NomadNodes.Settings.SettingsException">An option has a value that cannot be; all faults are listed.</exception>
    /// <exception cref="NomadControlException">The seed cannot be used.</exception>
    public static Task<NomadServer> StartAsync(Action<NomadServerOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new NomadServerOptions();
        configure?.Invoke(options);
        return OwnServer.StartAsync(options, cancellationToken);
    }

    /// <summary>Takes hold of a server that runs already, in a container or as a process. It goes on running when this is disposed.</summary>
    /// <param name="address">Its address, <c>http://localhost:4646</c>.</param>
    /// <param name="token">The secret of a management token, where its ACLs are on.</param>
    /// <param name="controlToken">Its <c>Control:Token</c>, where one is set.</param>
    /// <exception cref="ArgumentException">It is no HTTP address.</exception>
    public static NomadServer Connect(Uri address, string? token = null, string? controlToken = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException($"'{address}' is no address of a server, such as http://localhost:4646.", nameof(address));
        }

        return new NomadServer(new ServerLink(new LinkTarget(address, ControlToken: controlToken)) { Token = token });
    }

    /// <summary>
    /// A client of its own connections, based at the server, that sends <see cref="Token"/>. The caller disposes it. It gives up after 100 seconds, as any HttpClient;
    /// blocking queries that wait longer need another Timeout.
    /// </summary>
    public HttpClient CreateClient() => CreateClient(Token);

    /// <summary>As the other one, with another token.</summary>
    /// <param name="token">The secret that it sends; null sends none.</param>
    public HttpClient CreateClient(string? token)
    {
        _link.ThrowIfEnded();
        var client = _link.Target.CreateClient();
        if (token is not null) client.DefaultRequestHeaders.Add(LinkTarget.TokenHeader, token);
        return client;
    }

    /// <summary>Ends every wait, stops the server if it was started here, and frees all that it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        // First, so that whoever waits through a handle is told why it ends.
        _link.Dispose();
        if (_stop is not null) await _stop();
    }
}
