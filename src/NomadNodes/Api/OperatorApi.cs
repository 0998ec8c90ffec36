using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;
using NomadNodes.Services.Operators;

namespace NomadNodes.Api;

/// <summary>The configurations of the cluster. See https://developer.hashicorp.com/nomad/api-docs/operator.</summary>
internal static class OperatorApi
{
    public static void MapOperator(this IEndpointRouteBuilder app, OperatorConfigurations configurations, AgentSelf self, Access access)
    {
        var group = app.MapGroup("/v1/operator").WithTags("Operator");
        group.MapGet("/scheduler/configuration", context => SchedulerAsync(context, configurations, access)).Describe(() => OperatorDocs.Scheduler);
        group.MapWrite("/scheduler/configuration", context => SetSchedulerAsync(context, configurations, access)).Describe(() => OperatorDocs.SetScheduler);
        group.MapGet("/autopilot/configuration", context => PlainRead.WriteAsync(context, access, Right.OperatorRead, () => WireBytes.Of(configurations.Autopilot))).Describe(() => OperatorDocs.Autopilot);
        group.MapPut("/autopilot/configuration", context => SetAutopilotAsync(context, configurations, access)).Describe(() => OperatorDocs.SetAutopilot);
        group.MapGet("/autopilot/health", context => PlainRead.WriteAsync(context, access, Right.OperatorRead, () => WireBytes.Of(self, ServerForms.Health))).Describe(() => OperatorDocs.AutopilotHealth);
        group.Map("/autopilot/configuration", static context => Answer.WriteErrorAsync(context, OperatorErrors.NotThere));
        group.Map("/autopilot/health", static context => Answer.WriteErrorAsync(context, OperatorErrors.NotThere));
    }

    private static Task SchedulerAsync(HttpContext context, OperatorConfigurations configurations, Access access) =>
        PlainRead.WriteAsync(context, access, Right.OperatorRead, _ =>
        {
            var config = configurations.Scheduler;
            return (config.ModifyIndex, WireBytes.Of(config, SchedulerForms.WriteRead));
        });

    private static async Task SetSchedulerAsync(HttpContext context, OperatorConfigurations configurations, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await ReadSchedulerAsync(context)).Succeeded(out var config, out var error) || !ReadCas(write, out var expected, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (access.RefusalOf(write, Right.OperatorWrite) is { } refusal)
        {
            await Answer.WriteErrorAsync(context, refusal);
            return;
        }

        var answer = await configurations.SetAsync(config, expected);
        QueryMeta.SetIndex(context.Response, answer.Index);
        await Answer.WriteJsonAsync(context, WireBytes.Of(answer, SchedulerForms.WriteChange), write.Pretty);
    }

    private static async Task<Outcome<OperatorSchedulerConfiguration>> ReadSchedulerAsync(HttpContext context)
    {
        if (!(await RequestBody.ReadAsync(context, SchedulerConfigurationRequest.Form)).Succeeded(out var body, out var error)) return OperatorErrors.SchedulerUnreadable(error);
        var config = body.ToConfiguration();
        return config.SchedulerAlgorithm is OperatorSchedulerConfiguration.Binpack or OperatorSchedulerConfiguration.Spread
            ? config
            : OperatorErrors.BadAlgorithm(config.SchedulerAlgorithm);
    }

    /// <summary>Nomad: answers whether it was done, and no index.</summary>
    private static async Task SetAutopilotAsync(HttpContext context, OperatorConfigurations configurations, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await ReadAutopilotAsync(context)).Succeeded(out var config, out var error) || !ReadCas(write, out var expected, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (access.RefusalOf(write, Right.OperatorWrite) is { } refusal)
        {
            await Answer.WriteErrorAsync(context, refusal);
            return;
        }

        var answer = await configurations.SetAsync(config, expected);
        await Answer.WriteJsonAsync(context, answer.Updated ? "true"u8.ToArray() : "false"u8.ToArray(), write.Pretty);
    }

    private static async Task<Outcome<AutopilotConfiguration>> ReadAutopilotAsync(HttpContext context)
    {
        if (!(await RequestBody.ReadAsync(context, AutopilotConfigurationRequest.Form)).Succeeded(out var body, out var error)) return OperatorErrors.AutopilotUnreadable(error);
        return body.ToConfiguration().Succeeded(out var config, out error) ? config : OperatorErrors.AutopilotUnreadable(error);
    }

    private static bool ReadCas(WriteParameters write, out ulong? expected, [NotNullWhen(false)] out ApiError? error)
    {
        expected = null;
        error = null;
        if (write.Query.IsEmpty || !write.Query.Has("cas")) return true;
        if (GoInt.TryParseUint(write.Query.Get("cas"), out var cas, out var reason)) expected = cas;
        else error = OperatorErrors.BadCas(reason);
        return error is null;
    }
}
