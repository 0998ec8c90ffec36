using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

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

    private static T Read<T>(T? record)
        where T : class => record ?? throw new JsonException("The document is null.");
}
