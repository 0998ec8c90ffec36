using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>Policies under one name, for tokens to have.</summary>
internal sealed record ACLRole : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>A policy may have been deleted since.</summary>
    public IReadOnlyList<ACLRolePolicyLink>? Policies { get; init; }

    public byte[]? Hash { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, ID);
        w.Member("Name"u8, Name);
        w.Member("Description"u8, Description);
        w.List("Policies"u8, Policies);
        w.Member("Hash"u8, Hash);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
