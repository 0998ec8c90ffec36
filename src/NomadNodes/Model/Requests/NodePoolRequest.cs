using System.Diagnostics.CodeAnalysis;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of a node pool upsert. Hash, CreateIndex and ModifyIndex are type-checked and ignored.</summary>
internal sealed class NodePoolRequest
{
    private static readonly GoObject<NodePoolRequest> Alias = new GoObject<NodePoolRequest>("structs.Alias")
        .String("Name", (r, v) => r.Name = v)
        .String("Description", (r, v) => r.Description = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v)
        .Member(
            "SchedulerConfiguration",
            GoKinds.Pointer(NodePoolSchedulerConfigurationRequest.Form),
            r => r.SchedulerConfiguration,
            (r, v) => r.SchedulerConfiguration = v)
        .Ignored("Hash", GoKinds.Bytes)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64);

    /// <summary>Nomad: a struct without a name around the pool, so that the TTL can be text or number; error texts show it.</summary>
    public static readonly GoObject<NodePoolRequest> Form =
        new GoObject<NodePoolRequest>("struct { NodeIdentityTTL interface {}; *structs.Alias }")
            .Member("NodeIdentityTTL", GoKinds.Any, r => r.NodeIdentityTTL, (r, v) => r.NodeIdentityTTL = v)
            .Embed("Alias", Alias, r => r);

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public Dictionary<string, string>? Meta { get; set; }

    public NodePoolSchedulerConfigurationRequest? SchedulerConfiguration { get; set; }

    /// <summary>As <see cref="AnyKind"/> gives it; <see cref="TryGetTtl"/> says what it means.</summary>
    public object? NodeIdentityTTL { get; set; }

    /// <summary>
    /// Nomad: a number is nanoseconds, its fraction cut off; text is a Go duration, which is parsed after the rest of the body was found
    /// to be in order; anything else, and empty text, is 0. 0 means the default of 24 hours.
    /// </summary>
    /// <param name="nanoseconds">The TTL; may be negative.</param>
    /// <param name="text">The duration to parse, when false is returned.</param>
    public bool TryGetTtl(out long nanoseconds, [NotNullWhen(false)] out string? text)
    {
        text = NodeIdentityTTL is string { Length: > 0 } duration ? duration : null;
        nanoseconds = NodeIdentityTTL is double number ? Truncate(number) : 0;
        return text is null;
    }

    // Go on amd64: what int64 can't hold becomes its minimum.
    private static long Truncate(double number) => number is >= long.MinValue and < 9223372036854775808.0 ? (long)number : long.MinValue;
}
