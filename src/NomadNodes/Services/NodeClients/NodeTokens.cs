using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Keys;
using NomadNodes.State;

namespace NomadNodes.Services.NodeClients;

/// <summary>The signed tokens of clients: what lets one join, and what says who it is.</summary>
internal sealed class NodeTokens(StateStore store, SigningKey key, TimeProvider clock, Func<Guid> newId, string region)
{
    private const long DefaultTtl = 5 * GoDuration.Minute;
    private const long LongestTtl = 30 * GoDuration.Minute;

    /// <summary>A token with which a client may join.</summary>
    /// <param name="ttl">Nanoseconds; 0 is the default, and longer than the longest is the longest.</param>
    /// <param name="name">Of the node; empty for any.</param>
    /// <param name="pool">Of the node; empty is the default one.</param>
    public byte[] Introduce(long ttl, string name, string pool)
    {
        if (pool.Length == 0) pool = NodePool.Default;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var seconds = Math.Min(ttl <= 0 ? DefaultTtl : ttl, LongestTtl) / GoDuration.Second;
        var claims = WireBytes.Of((Now: now, Ttl: seconds, Name: name, Pool: pool, Id: newId().ToString(), Region: region), static (w, token) =>
        {
            w.BeginObject();
            w.Member("aud"u8, "nomadproject.io");
            w.Member("exp"u8, token.Now + token.Ttl);
            w.Member("iat"u8, token.Now);
            w.Member("jti"u8, token.Id);
            w.Member("nbf"u8, token.Now);
            w.Member("nomad_node_name"u8, token.Name);
            w.Member("nomad_node_pool"u8, token.Pool);
            w.Member("sub"u8, $"node-introduction:{token.Region}:{token.Pool}:{token.Name}:default");
            w.EndObject();
        });
        return WireBytes.Of(key.Sign(claims), static (w, token) =>
        {
            w.BeginObject();
            w.Member("JWT"u8, token);
            w.EndObject();
        });
    }

    /// <summary>What a node's identity says. Nomad: it was made when the node registered, and lives as long as its pool says.</summary>
    public byte[] IdentityOf(Node node)
    {
        var ttl = store.Current.NodePools.Find(new TextKey(node.NodePool))?.Record.NodeIdentityTTL ?? NodePool.DefaultIdentityTTL;
        return WireBytes.Of((Node: node, Ttl: ttl / GoDuration.Second, Region: region), static (w, identity) =>
        {
            var node = identity.Node;
            w.BeginObject();
            w.Name("Claims"u8);
            w.BeginObject();
            w.Member("aud"u8, "nomadproject.io");
            w.Member("exp"u8, (double?)(node.StatusUpdatedAt + identity.Ttl));
            w.Member("iat"u8, (double?)node.StatusUpdatedAt);
            w.Member("jti"u8, node.ID);
            w.Member("nbf"u8, (double?)node.StatusUpdatedAt);
            if (node.NodeClass.Length > 0) w.Member("nomad_node_class"u8, node.NodeClass);
            w.Member("nomad_node_datacenter"u8, node.Datacenter);
            w.Member("nomad_node_id"u8, node.ID);
            w.Member("nomad_node_pool"u8, node.NodePool);
            w.Member("sub"u8, $"node:{identity.Region}:{node.NodePool}:{node.ID}:default");
            w.EndObject();
            w.EndObject();
        });
    }
}
