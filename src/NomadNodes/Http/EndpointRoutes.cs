using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Http;

/// <summary>
/// The endpoints of one pipeline, apart from those of any other. The framework's own collection is one for the whole server and never lets go of an endpoint,
/// nor of the cluster behind it.
/// </summary>
internal sealed class EndpointRoutes : IEndpointRouteBuilder
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _all;
    private readonly Lazy<MuxTable> _mux;
    private readonly Lazy<OwnPathsTable> _own;

    /// <param name="services">Of the server.</param>
    public EndpointRoutes(IServiceProvider services)
    {
        ServiceProvider = services;
        _all = new(() => [.. DataSources.SelectMany(source => source.Endpoints)]);
        _mux = new(() => new MuxTable(All));
        _own = new(() => new OwnPathsTable(All));
    }

    public IServiceProvider ServiceProvider { get; }

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <summary>All that were mapped; from the first look on, there are no others.</summary>
    public IReadOnlyList<Endpoint> All => _all.Value;

    /// <summary>Of the paths of the emulated surface.</summary>
    public MuxTable Mux => _mux.Value;

    /// <summary>Of the paths that a real server does not have.</summary>
    public OwnPathsTable Own => _own.Value;

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(ServiceProvider);
}
