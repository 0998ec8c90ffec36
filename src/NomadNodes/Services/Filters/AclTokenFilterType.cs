using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>A token as filters see it, secret included.</summary>
internal static class AclTokenFilterType
{
    private static readonly FilterType<ACLTokenRoleLink> Role = FilterTypes.Struct<ACLTokenRoleLink>("structs.ACLTokenRoleLink", role => role
        .String("ID", r => r.ID)
        .String("Name", r => r.Name));

    public static FilterType<ACLToken> Instance { get; } = FilterTypes.Struct<ACLToken>("structs.ACLToken", token => token
        .String("AccessorID", t => t.AccessorID)
        .String("SecretID", t => t.SecretID)
        .String("Name", t => t.Name)
        .String("Type", t => t.Type)
        .List("Policies", t => t.Policies, FilterTypes.String)
        .List("Roles", t => t.Roles, FilterTypes.Pointer(Role))
        .Bool("Global", t => t.Global)
        .Bytes("Hash", t => t.Hash)
        .Time("CreateTime")
        .Time("ExpirationTime")
        .Duration("ExpirationTTL", t => t.ExpirationTTL)
        .UInt64("CreateIndex", t => t.CreateIndex)
        .UInt64("ModifyIndex", t => t.ModifyIndex));
}
