using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.NodeClients;

/// <summary>The metadata of a node's client. Nomad: a client registers again with what holds now; here at once.</summary>
internal sealed class NodeMetadata(StateStore store, NodeAgentStates agents)
{
    public byte[] Of(Node node) => Bytes(LayersOf(node));

    public Task<Outcome<byte[]>> ApplyAsync(Node node, IReadOnlyDictionary<string, string?> changes) => store.WriteAsync<Outcome<byte[]>>(write =>
    {
        var key = UuidKey.Of(node.ID);
        if (write.Nodes.Find(key) is not { } known) return ClientErrors.UnknownNode(500, node.ID);
        var layers = LayersOf(known).With(changes);
        agents.SetMetadata(key, layers);
        var index = write.NextIndex();
        var changed = known with { Meta = layers.Merged, ModifyIndex = index };
        NodeChange.Put(write, changed with { ComputedClass = ComputedClass.Of(changed) }, EventType.NodeRegistration);
        return Bytes(layers);
    });

    /// <summary>Null when the changes can be applied.</summary>
    public static ApiError? Check(IReadOnlyDictionary<string, string?>? changes)
    {
        if (changes is not { Count: > 0 }) return ClientErrors.MetaMissing;
        foreach (var key in changes.Keys)
        {
            if (key.Length == 0) return ClientErrors.MetaKeyEmpty;
            if (!key.Split('.').All(IsIdentifier)) return ClientErrors.MetaKeyInvalid(key);
        }

        return null;
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    private static byte[] Bytes(ClientMetadata layers) => WireBytes.Of(layers, static (w, layers) =>
    {
        w.BeginObject();
        w.Map("Meta"u8, layers.Merged);
        w.Name("Dynamic"u8);
        w.BeginObject();
        foreach (var (key, value) in layers.Dynamic)
        {
            w.Name(key);
            if (value is null) w.Null();
            else w.Text(value);
        }

        w.EndObject();
        w.Map("Static"u8, layers.Static);
        w.EndObject();
    });

    private ClientMetadata LayersOf(Node node) => agents.Of(UuidKey.Of(node.ID)).Metadata
        ?? new ClientMetadata(node.Meta ?? new Dictionary<string, string>(), new Dictionary<string, string?>());
}
