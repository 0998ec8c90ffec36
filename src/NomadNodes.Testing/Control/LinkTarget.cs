namespace NomadNodes.Testing.Control;

/// <summary>Which server, and which of its clusters.</summary>
/// <param name="Address">Where requests go.</param>
/// <param name="Cluster">The name of one of its further clusters; null for its own.</param>
/// <param name="ControlToken">What X-Emulator-Token must be, where the server wants one.</param>
internal sealed record LinkTarget(Uri Address, string? Cluster = null, string? ControlToken = null)
{
    public const string TokenHeader = "X-Nomad-Token";

    private const string ClusterHeader = "X-Emulator-Cluster";

    /// <summary>The address under which clients find the cluster that cannot set a header.</summary>
    public Uri PublicAddress => Cluster is null ? Address : new UriBuilder(Address) { Host = $"{Cluster}.localhost" }.Uri;

    /// <summary>A client of its own connections. No proxy of the machine's environment stands between a test and its server.</summary>
    public HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false };
        var client = new HttpClient(handler) { BaseAddress = Address };
        if (Cluster is not null) client.DefaultRequestHeaders.Add(ClusterHeader, Cluster);
        return client;
    }
}
