using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;

namespace NomadNodes.Api;

/// <summary>The agent that answers: a server, and with Client:Enabled a client, too. See https://developer.hashicorp.com/nomad/api-docs/agent.</summary>
internal static class AgentApi
{
    public static void MapAgent(this IEndpointRouteBuilder app, AgentSelf self, AgentSchedulers schedulers, AgentTargets targets, Access access)
    {
        var group = app.MapGroup("/v1/agent").WithTags("Agent");
        group.MapGet("/self", context => SelfAsync(context, self, access)).Describe(() => StatusDocs.Self);
        group.MapGet("/members", context => MembersAsync(context, self, access)).Describe(() => StatusDocs.Members);
        group.MapGet("/health", context => HealthAsync(context, self)).Describe(() => StatusDocs.Health);
        group.MapGet("/host", context => HostAsync(context, self, targets, access)).Describe(() => AgentDocs.Host);
        group.MapGet("/schedulers", context => TellAsync(context, access, schedulers.Workers)).Describe(() => AgentDocs.Schedulers);
        group.MapGet("/schedulers/config", context => TellAsync(context, access, schedulers.Configuration)).Describe(() => AgentDocs.SchedulerWorkers);
        group.MapGet("/servers", context => ServersAsync(context, self, access)).Describe(() => AgentDocs.Servers);
        group.MapWrite("/servers", context => SetServersAsync(context, self, access)).Describe(() => AgentDocs.SetServers);
    }

    /// <summary>Nomad: no parameter is read but pretty, and what is wrong with a token is said.</summary>
    private static Task SelfAsync(HttpContext context, AgentSelf self, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!access.Identify("", write.Token).Succeeded(out var caller, out var error)) return Answer.WriteErrorAsync(context, ServerErrors.BadToken(error));
        if (Access.RefusalOf(caller, Right.AgentRead) is { } refusal) return Answer.WriteErrorAsync(context, refusal);
        var address = context.Connection.LocalIpAddress;
        return Answer.WriteJsonAsync(context, self.Describe((address?.ToString() ?? "127.0.0.1", context.Connection.LocalPort)), write.Pretty);
    }

    /// <summary>Nomad: answered from what the server knows itself, whatever region is asked for.</summary>
    private static Task MembersAsync(HttpContext context, AgentSelf self, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        return access.RefusalOf("", read.Token, Right.NodeRead) is { } refusal
            ? Answer.WriteErrorAsync(context, refusal)
            : Answer.WriteJsonAsync(context, self.Members(), read.Pretty);
    }

    private static Task HealthAsync(HttpContext context, AgentSelf self)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        var report = AgentHealth.Report(read.Query.Has("type") ? read.Query.All("type") : null, self.HasClient, out var isHealthy);
        return isHealthy ? Answer.WriteJsonAsync(context, report, read.Pretty) : Answer.WriteErrorAsync(context, ServerErrors.Unhealthy(System.Text.Encoding.UTF8.GetString(report)));
    }

    /// <summary>Nomad: only where ACLs, or a debug setting that this server does not have, are on.</summary>
    private static Task HostAsync(HttpContext context, AgentSelf self, AgentTargets targets, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!access.IsEnabled) return Answer.WriteErrorAsync(context, AclErrors.PermissionDenied);
        if (!access.Identify("", write.Token).Succeeded(out var caller, out var error)) return Answer.WriteErrorAsync(context, ServerErrors.BadToken(error));
        var (node, server) = (write.Query.Get("node_id"), write.Query.Get("server_id"));
        var refusal = Access.RefusalOf(caller, Right.AgentRead) ?? targets.RefusalOf(node, server);
        return refusal is null
            ? Answer.WriteJsonAsync(context, AgentHost.Describe(node.Length > 0 ? node : self.Id), write.Pretty)
            : Answer.WriteErrorAsync(context, refusal);
    }

    /// <summary>What needs agent:read, whatever region is asked for.</summary>
    private static Task TellAsync(HttpContext context, Access access, Func<byte[]> body)
    {
        var write = WriteParameters.Bind(context);
        return access.RefusalOf("", write.Token, Right.AgentRead) is { } refusal
            ? Answer.WriteErrorAsync(context, refusal)
            : Answer.WriteJsonAsync(context, body(), write.Pretty);
    }

    private static Task ServersAsync(HttpContext context, AgentSelf self, Access access) => self.HasClient
        ? TellAsync(context, access, () => WireBytes.Of(self.RpcAddress, static (w, address) =>
        {
            w.BeginArray();
            w.Text(address);
            w.EndArray();
        }))
        : Answer.WriteErrorAsync(context, ServerErrors.NoClient);

    /// <summary>The client knows its server, and takes no other.</summary>
    private static Task SetServersAsync(HttpContext context, AgentSelf self, Access access)
    {
        if (!self.HasClient) return Answer.WriteErrorAsync(context, ServerErrors.NoClient);
        var write = WriteParameters.Bind(context);
        if (write.Query.All("address").Count == 0) return Answer.WriteErrorAsync(context, ServerErrors.MissingServers);
        return access.RefusalOf("", write.Token, Right.AgentWrite) is { } refusal ? Answer.WriteErrorAsync(context, refusal) : Answer.WriteEmptyAsync(context);
    }
}
