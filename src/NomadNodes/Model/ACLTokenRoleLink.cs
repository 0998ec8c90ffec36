using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A role of a token.</summary>
internal sealed record ACLTokenRoleLink : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    /// <summary>As it was when the token was written; readers see the present one.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, ID);
        w.Member("Name"u8, Name);
        w.EndObject();
    }
}
