using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Control;

/// <summary>Calls about the one node that the path names.</summary>
internal static class ControlNode
{
    /// <summary>Answers with the index of the write.</summary>
    public static async Task ActAsync(HttpContext context, Func<UuidKey, Task<Outcome<ulong>>> act)
    {
        if (await IdOrRefuseAsync(context) is not { } id) return;
        var outcome = await act(id);
        if (outcome.Succeeded(out var index, out var error)) await ControlJson.WriteIndexAsync(context, index);
        else await ControlJson.RefuseAsync(context, error);
    }

    /// <summary>Answers with the node and how its agent behaves.</summary>
    public static async Task ShowAsync(HttpContext context, Func<UuidKey, Task<Outcome<NodeAgentView>>> find)
    {
        if (await IdOrRefuseAsync(context) is not { } id) return;
        if ((await find(id)).Succeeded(out var view, out var error)) await ControlJson.WriteAsync(context, Describe(view));
        else await ControlJson.RefuseAsync(context, error);
    }

    private static object Describe(NodeAgentView view) => new
    {
        view.Node.ID,
        view.Node.Name,
        view.Node.Status,
        view.Agent.Silent,
        view.Agent.Reachable,
        view.Agent.LastHeartbeat,
    };

    private static async Task<UuidKey?> IdOrRefuseAsync(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (UuidKey.TryParse(text, out var key, out _) && key is not null) return key;
        await ControlJson.RefuseAsync(context, [$"'{text}' is not the full ID of a node: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."]);
        return null;
    }
}
