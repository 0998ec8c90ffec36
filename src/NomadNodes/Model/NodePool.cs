using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodePool : IWireForm
{
    /// <summary>The pool that every node is in.</summary>
    internal const string All = "all";

    /// <summary>The pool of nodes that name none.</summary>
    internal const string Default = "default";

    /// <summary>24 hours, in nanoseconds.</summary>
    internal const long DefaultIdentityTTL = 24 * GoDuration.Hour;

    public string Name { get; init => field = value ?? ""; } = "";

    public string Description { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public NodePoolSchedulerConfiguration? SchedulerConfiguration { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long NodeIdentityTTL { get; init; }

    /// <summary>Null for the pools that the server itself made; else <see cref="NodePoolHash"/>'s.</summary>
    public byte[]? Hash { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>The pools that a server has from its start, at index 1.</summary>
    internal static IReadOnlyList<NodePool> BuiltIn { get; } =
    [
        Made(All, "Node pool with all nodes in the cluster.", 1),
        Made(Default, "Default node pool.", 1),
    ];

    internal bool IsBuiltIn => Name is All or Default;

    /// <summary>The pool that appears when a node registers in one that does not exist, at the index of that write.</summary>
    internal static NodePool ForNode(string name, ulong index) => Made(name, "", index);

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Description"u8, Description);
        w.Map("Meta"u8, Meta);
        w.Member("SchedulerConfiguration"u8, SchedulerConfiguration);
        w.Member("NodeIdentityTTL"u8, NodeIdentityTTL);
        w.Member("Hash"u8, Hash);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }

    private static NodePool Made(string name, string description, ulong index) => new()
    {
        Name = name,
        Description = description,
        NodeIdentityTTL = DefaultIdentityTTL,
        CreateIndex = index,
        ModifyIndex = index,
    };
}
