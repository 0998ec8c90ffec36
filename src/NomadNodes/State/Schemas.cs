using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>The tables, each with its key, its wire forms and its stored form.</summary>
internal static class Schemas
{
    public static readonly TableSchema<UuidKey, Node> Nodes = new()
    {
        Table = StateTable.Nodes,
        PoolOf = node => node.NodePool,
        StorageName = "nodes",
        KeyOf = node => UuidKey.Of(node.ID),
        KeyText = key => key.ToHex(),
        IndexesOf = node => (node.CreateIndex, node.ModifyIndex),
        WriteElement = node => WireBytes.Of(node, static (w, node) => NodeStub.Write(w, node, NodeListFields.None)),
        WriteFull = node => WireBytes.Of(NodeCanonical.Copied(node)),
        Serialize = node => JsonSerializer.SerializeToUtf8Bytes(node, ModelJson.Default.Node),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Node)),
    };

    public static readonly TableSchema<TextKey, NodePool> NodePools = new()
    {
        Table = StateTable.NodePools,
        StorageName = "node_pools",
        KeyOf = pool => new TextKey(pool.Name),
        KeyText = key => key.Text,
        IndexesOf = pool => (pool.CreateIndex, pool.ModifyIndex),
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = pool => JsonSerializer.SerializeToUtf8Bytes(pool, ModelJson.Default.NodePool),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.NodePool)),
    };

    public static readonly TableSchema<TextKey, ACLPolicy> AclPolicies = new()
    {
        Table = StateTable.AclPolicies,
        StorageName = StateTables.AclPolicies,
        KeyOf = policy => new TextKey(policy.Name),
        KeyText = key => key.Text,
        IndexesOf = policy => (policy.CreateIndex, policy.ModifyIndex),
        WriteElement = policy => WireBytes.Of(policy, ACLPolicy.WriteStub),
        WriteFull = WireBytes.Of,
        Serialize = policy => JsonSerializer.SerializeToUtf8Bytes(policy, ModelJson.Default.ACLPolicy),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLPolicy)),
    };

    public static readonly TableSchema<UuidKey, ACLToken> AclTokens = new()
    {
        Table = StateTable.AclTokens,
        StorageName = StateTables.AclTokens,
        KeyOf = token => UuidKey.Of(token.AccessorID),
        KeyText = key => key.ToHex(),
        IndexesOf = token => (token.CreateIndex, token.ModifyIndex),
        WriteElement = token => WireBytes.Of(token, ACLToken.WriteStub),
        WriteFull = WireBytes.Of,
        Serialize = token => JsonSerializer.SerializeToUtf8Bytes(token, ModelJson.Default.ACLToken),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLToken)),
    };

    public static readonly TableSchema<TextKey, ACLRole> AclRoles = new()
    {
        Table = StateTable.AclRoles,
        StorageName = StateTables.AclRoles,
        KeyOf = role => new TextKey(role.ID),
        KeyText = key => key.Text,
        IndexesOf = role => (role.CreateIndex, role.ModifyIndex),
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = role => JsonSerializer.SerializeToUtf8Bytes(role, ModelJson.Default.ACLRole),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLRole)),
    };

    private static T Read<T>(T? record)
        where T : class => record ?? throw new JsonException("The document is null.");
}
