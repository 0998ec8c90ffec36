using Microsoft.AspNetCore.Http;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Requests;
using NomadNodes.Services;
using NomadNodes.Services.NodeClients;

namespace NomadNodes.Api;

/// <summary>What can be asked of a node's client that changes something.</summary>
internal static class NodeClientWrites
{
    /// <summary>Nomad: the query's node comes before the body's.</summary>
    public static async Task ApplyAsync(HttpContext context, NodeClientServices clients, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await RequestBody.ReadAsync(context, NodeMetaRequest.Form)).Succeeded(out var body, out var error)
            || !Find(write, body.NodeID, ClientErrors.NodeMissing, clients.Finder, access).Succeeded(out var node, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (NodeMetadata.Check(body.Meta) is { } fault) await Answer.WriteErrorAsync(context, fault);
        else if (!(await clients.Metadata.ApplyAsync(node, body.Meta!)).Succeeded(out var answer, out error)) await Answer.WriteErrorAsync(context, error);
        else await Answer.WriteJsonAsync(context, answer, write.Pretty);
    }

    /// <summary>Identities are made up when they are asked for: there is nothing to renew.</summary>
    public static async Task RenewAsync(HttpContext context, NodeClientServices clients, Access access)
    {
        var write = WriteParameters.Bind(context);
        var body = (await RequestBody.ReadAsync(context, NodeIdentityRequest.Form)).Succeeded(out var sent, out var error) ? sent : new NodeIdentityRequest();
        if (error is not null && error != RequestErrors.EmptyBody) await Answer.WriteErrorAsync(context, error);
        else if (!Find(write, body.NodeID, ClientErrors.NodeMissingForIdentity, clients.Finder, access).Succeeded(out _, out error)) await Answer.WriteErrorAsync(context, error);
        else await Answer.WriteJsonAsync(context, "{}"u8.ToArray(), write.Pretty);
    }

    public static async Task IntroduceAsync(HttpContext context, NodeClientServices clients, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await RequestBody.ReadAsync(context, IntroductionRequest.Form)).Succeeded(out var body, out var error) || !body.ReadTtl().Succeeded(out var ttl, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (access.RefusalOf(write, Right.NodeWrite) is { } refusal) await Answer.WriteErrorAsync(context, refusal);
        else await Answer.WriteJsonAsync(context, clients.Tokens.Introduce(ttl, body.NodeName, body.NodePool), write.Pretty);
    }

    private static Outcome<Model.Node> Find(WriteParameters write, string sent, ApiError missing, NodeClientFinder finder, Access access)
    {
        var id = write.Query.IsEmpty ? "" : write.Query.Get("node_id");
        if (id.Length == 0) id = sent.Length > 0 ? sent : finder.OwnId;
        if (id.Length == 0) return missing;
        return access.RefusalOf(write, Right.NodeWrite) is { } refusal ? refusal : finder.Find(id, 500);
    }
}
