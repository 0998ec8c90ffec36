using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>Finds the endpoints of the paths that a real server does not have; <see cref="GoMux"/> has found all others.</summary>
internal sealed class OwnPaths(RequestDelegate next, EndpointRoutes routes)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is null)
        {
            var request = context.Request;
            context.SetEndpoint(routes.Own.Find(request.Path.Value, request.Method, request.RouteValues));
        }

        return next(context);
    }
}
