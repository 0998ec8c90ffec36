using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A policy of a role.</summary>
internal sealed record ACLRolePolicyLink : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.EndObject();
    }
}
