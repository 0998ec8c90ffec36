using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/acl/token and /v1/acl/token/:accessor. Hash, CreateTime and indexes are ignored.</summary>
internal sealed class ACLTokenRequest
{
    private static readonly GoObject<RoleRequest> Role = new GoObject<RoleRequest>("structs.ACLTokenRoleLink")
        .String("ID", (r, v) => r.ID = v)
        .String("Name", (r, v) => r.Name = v);

    private static readonly GoObject<ACLTokenRequest> Alias = new GoObject<ACLTokenRequest>("structs.Alias")
        .String("AccessorID", (r, v) => r.AccessorID = v)
        .String("SecretID", (r, v) => r.SecretID = v)
        .String("Name", (r, v) => r.Name = v)
        .String("Type", (r, v) => r.Type = v)
        .Member("Policies", GoKinds.Strings, r => r.Policies, (r, v) => r.Policies = v)
        .Member("Roles", GoKinds.List(GoKinds.Pointer(Role)), r => r._roles, (r, v) => r._roles = v)
        .Bool("Global", (r, v) => r.Global = v)
        .Ignored("CreateTime", GoTime.Kind)
        .Member("ExpirationTime", GoTime.Kind, r => r.ExpirationTime, (r, v) => r.ExpirationTime = v)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64);

    /// <summary>Nomad: a struct without a name around the token, so that the TTL can be text or number; error texts show it.</summary>
    public static readonly GoObject<ACLTokenRequest> Form = new GoObject<ACLTokenRequest>("struct { ExpirationTTL interface {}; Hash string; *structs.Alias }")
        .Member("ExpirationTTL", GoKinds.Any, r => r.ExpirationTTL, (r, v) => r.ExpirationTTL = v)
        .Ignored("Hash", GoKinds.String)
        .Embed("Alias", Alias, r => r);

    private List<RoleRequest?>? _roles;

    /// <summary>Empty: a new token.</summary>
    public string AccessorID { get; private set; } = "";

    public string SecretID { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Type { get; private set; } = "";

    public List<string>? Policies { get; private set; }

    public bool Global { get; private set; }

    public Timestamp ExpirationTime { get; private set; }

    /// <summary>As <see cref="AnyKind"/> gives it; text is a Go duration, a number nanoseconds.</summary>
    public object? ExpirationTTL { get; private set; }

    /// <summary>Each by ID, or by name where the ID is empty.</summary>
    public IReadOnlyList<ACLTokenRoleLink>? Roles => _roles?.ConvertAll(role => new ACLTokenRoleLink { ID = role?.ID ?? "", Name = role?.Name ?? "" });

    private sealed class RoleRequest
    {
        public string ID { get; set; } = "";

        public string Name { get; set; } = "";
    }
}
