using System.Text.Json.Nodes;
using NomadNodes.Testing.Builders;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>ACL tokens and the policies that they stand for. The server's ACLs must be on.</summary>
public sealed class TokensHandle
{
    private readonly ServerLink _link;

    internal TokensHandle(ServerLink link) => _link = link;

    /// <summary>Makes a token; the policies that the builder writes out are made first.</summary>
    public async Task<NomadToken> CreateAsync(Action<TokenBuilder> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(build);
        var token = new TokenBuilder();
        build(token);
        foreach (var (name, rules) in token.Rules) await PutPolicyAsync(name, rules, cancellationToken);
        return await _link.PutAsync<NomadToken>("/v1/acl/token", token.ToJson(), cancellationToken);
    }

    /// <summary>The token with this accessor, or null.</summary>
    public Task<NomadToken?> FindOrNullAsync(string accessor, CancellationToken cancellationToken = default) => _link.FindOrNullAsync<NomadToken>(PathOf(accessor), cancellationToken);

    /// <summary>Takes it out of use.</summary>
    public Task RemoveAsync(string accessor, CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, PathOf(accessor), null, cancellationToken);

    /// <summary>Makes a policy, or replaces the one of that name.</summary>
    /// <param name="name">What tokens call it; <c>anonymous</c> is for requests without one.</param>
    /// <param name="rules">HCL or JSON: <c>node { policy = "read" }</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task PutPolicyAsync(string name, string rules, CancellationToken cancellationToken = default) =>
        _link.SendAsync(HttpMethod.Put, $"/v1/acl/policy/{LinkPath.Segment(name)}", new JsonObject { ["Name"] = name, ["Rules"] = rules }, cancellationToken);

    private static string PathOf(string accessor) => $"/v1/acl/token/{LinkPath.Segment(accessor)}";
}
