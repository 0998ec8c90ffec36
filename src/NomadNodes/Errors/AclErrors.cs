namespace NomadNodes.Errors;

/// <summary>What is said about tokens, policies, roles and rights. None of it shows a secret.</summary>
internal static class AclErrors
{
    public static readonly ApiError PermissionDenied = new(403, "Permission denied");

    public static readonly ApiError Disabled = new(400, "ACL support disabled");

    public static readonly ApiError TokenExpired = new(500, "ACL token expired");

    /// <summary>A token that is no UUID is taken for a signed one. Nomad: the text is that of its library.</summary>
    public static readonly ApiError NotSigned = new(500, "failed to parse signed token: go-jose/go-jose: compact JWS format must have three parts");

    public static readonly ApiError InvalidBootstrapSecret = new(400, "invalid acl token");

    public static readonly ApiError MissingAccessor = new(400, "Missing Token Accessor");

    public static readonly ApiError AccessorMismatch = new(400, "ACL token accessor does not match request path");

    public static readonly ApiError TokenNotFound = new(404, "ACL token not found");

    public static readonly ApiError MissingPolicyName = new(400, "Missing Policy Name");

    public static readonly ApiError PolicyMismatch = new(400, "ACL policy name does not match request path");

    public static readonly ApiError PolicyNotFound = new(404, "ACL policy not found");

    public static readonly ApiError MissingRoleId = new(400, "missing ACL role ID");

    public static readonly ApiError MissingRoleName = new(400, "missing ACL role name");

    public static readonly ApiError InvalidUri = new(400, "invalid URI");

    public static readonly ApiError RoleMismatch = new(400, "ACL role ID does not match request path");

    public static readonly ApiError RoleNotFound = new(404, "ACL role not found");

    /// <summary>Nomad: a delete of what is not there is a fault of the server.</summary>
    public static readonly ApiError RoleNotFoundByDelete = new(500, "ACL role not found");

    /// <param name="text">What Go's decoder says.</param>
    public static ApiError UnreadableBootstrap(string text) => new(400, "failed to decode request body: " + text);

    public static ApiError BootstrapDone(ulong resetIndex) => new(400, $"ACL bootstrap already done (reset index: {resetIndex})");

    public static ApiError BadResetIndex(ulong specified, ulong resetIndex) =>
        new(400, $"Invalid bootstrap reset index (specified {specified}, reset index: {resetIndex})");

    /// <param name="reason">Why the text is no UUID, or no prefix of one.</param>
    public static ApiError LookupFailed(string reason) => new(500, "acl token lookup failed: index error: " + reason);

    /// <param name="status">Nomad: 500 when a token is written, 400 when it is deleted.</param>
    /// <param name="reason">Why the text is no UUID.</param>
    public static ApiError LookupFailedByWrite(int status, string reason) => new(status, "token lookup failed: acl token lookup failed: index error: " + reason);

    public static ApiError MissingOnDelete(string accessor) => new(400, "Cannot delete nonexistent tokens: " + accessor);

    public static ApiError CannotFindToken(string accessor) => new(400, "cannot find token " + accessor);

    /// <param name="role">Its ID, or the name where it was looked for by name.</param>
    public static ApiError CannotFindRole(string role) => new(400, "cannot find role " + role);

    public static ApiError CannotFindPolicy(string name) => new(400, "cannot find policy " + name);

    public static ApiError RoleExists(string name) => new(400, $"role with name {name} already exists");

    /// <param name="kind">token, policy or role.</param>
    /// <param name="faults">All of them.</param>
    public static ApiError Invalid(string kind, IReadOnlyList<string> faults) => new(400, $"{kind} 0 invalid: {MultiError.Text(faults)}");
}
