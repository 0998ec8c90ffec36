using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;
using NomadNodes.Services.Logs;

namespace NomadNodes.Api;

/// <summary>The server's log as it is written. See https://developer.hashicorp.com/nomad/api-docs/agent#stream-logs.</summary>
internal static class MonitorApi
{
    public static void MapMonitor(this IEndpointRouteBuilder app, AgentTargets targets, Access access, CancellationToken stopping)
    {
        var tap = app.ServiceProvider.GetRequiredService<LogTap>();
        app.MapGet("/v1/agent/monitor", context => MonitorAsync(context, tap, targets, access, stopping)).WithTags("Agent").Describe(() => AgentDocs.Monitor);
    }

    private static async Task MonitorAsync(HttpContext context, LogTap tap, AgentTargets targets, Access access, CancellationToken stopping)
    {
        if (!MonitorRequest.Bind(GoQuery.Parse(RawTarget.Of(context))).Succeeded(out var request, out var error)
            || !ReadParameters.Bind(context).Succeeded(out var read, out error)
            || !access.Permits(read, Right.AgentRead, out error)
            || (error = targets.RefusalOf(request.NodeId, request.ServerId)) is not null)
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var listener = tap.Listen(request.Level, request.IsJson);
        await SendAsync(FrameStream.Begin(context, request.IsPlain), listener, ending.Token);
    }

    private static async Task SendAsync(FrameStream frames, LogListener listener, CancellationToken ending)
    {
        if (!await frames.BeginAsync()) return;
        while (await listener.NextAsync(ending) is { } line)
        {
            if (!await frames.WriteAsync(line)) return;
        }
    }
}
