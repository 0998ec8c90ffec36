using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;

namespace NomadNodes.Api;

/// <summary>The agent that answers: a server, and no client. See https://developer.hashicorp.com/nomad/api-docs/agent.</summary>
internal static class AgentApi
{
    // What would change a cluster of several servers; there is one.
    private static readonly string[] Refused = ["/join", "/force-leave", "/reload"];

    public static void MapAgent(this IEndpointRouteBuilder app, AgentSelf self, Access access)
    {
        var group = app.MapGroup("/v1/agent").WithTags("Agent");
        group.MapGet("/self", context => SelfAsync(context, self, access)).Describe(() => StatusDocs.Self);
        group.MapGet("/members", context => MembersAsync(context, self, access)).Describe(() => StatusDocs.Members);
        group.MapGet("/health", context => HealthAsync(context, self)).Describe(() => StatusDocs.Health);
        group.MapGet("/servers", RefuseServersAsync).Describe(() => StatusDocs.Servers);
        group.MapWrite("/servers", RefuseServersAsync).Describe(() => StatusDocs.Servers);
        foreach (var path in Refused) group.Map(path, static context => Answer.WriteErrorAsync(context, RequestErrors.InvalidMethod));
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

    private static Task RefuseServersAsync(HttpContext context) => Answer.WriteErrorAsync(context, ServerErrors.NoClient);
}
