using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>Finds the endpoints of the paths that a real server does not have; <see cref="GoMux"/> has found all others.</summary>
internal sealed class OwnPaths(RequestDelegate next, EndpointRoutes routes)
{
    // Endpoints are complete once the first request comes, not yet when the pipeline is built.
    private readonly Lazy<OwnPathsTable> _table = new(() => new OwnPathsTable(routes.All));

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is null)
        {
            var request = context.Request;
            context.SetEndpoint(_table.Value.Find(request.Path.Value, request.Method, request.RouteValues));
        }

        return next(context);
    }
}
