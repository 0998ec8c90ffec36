using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record Namespace : IWireForm
{
    /// <summary>The namespace of what names none.</summary>
    internal const string Default = "default";

    public string Name { get; init => field = value ?? ""; } = "";

    public string Description { get; init => field = value ?? ""; } = "";

    public NamespaceCapabilities? Capabilities { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public IReadOnlyList<string>? RequiredExtraClaims { get; init; }

    public IReadOnlyList<string>? OptionalExtraClaims { get; init; }

    /// <summary><see cref="NamespaceHash"/>'s.</summary>
    public byte[]? Hash { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>The namespace that a server has from its start, at index 1.</summary>
    internal static Namespace BuiltIn { get; } = new Namespace { Name = Default, Description = "Default shared namespace", CreateIndex = 1, ModifyIndex = 1 }.WithHash();

    internal Namespace WithHash() => this with { Hash = NamespaceHash.Compute(this) };

    /// <summary>Nomad: what only the Enterprise edition takes is there, and empty.</summary>
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Description"u8, Description);
        w.Member("Quota"u8, "");
        w.Member("Capabilities"u8, Capabilities);
        w.MemberOrNull("NodePoolConfiguration"u8, null);
        w.MemberOrNull("VaultConfiguration"u8, null);
        w.MemberOrNull("ConsulConfiguration"u8, null);
        w.Map("Meta"u8, Meta);
        w.Member("Hash"u8, Hash);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.List("RequiredExtraClaims"u8, RequiredExtraClaims);
        w.List("OptionalExtraClaims"u8, OptionalExtraClaims);
        w.EndObject();
    }
}
