using System.Diagnostics.CodeAnalysis;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>The checks of the endpoints under /v1/acl. Nomad: that ACLs are off comes before the token.</summary>
internal static class AclAccess
{
    public static bool AdmitsToAcl(this Access access, ReadParameters read, [NotNullWhen(true)] out Caller? caller, [NotNullWhen(false)] out ApiError? error)
    {
        caller = null;
        error = access.IsEnabled ? null : AclErrors.Disabled;
        return error is null && access.Admits(read, out caller, out error);
    }

    /// <summary>Null when the write may be done. Nomad: all of these go to the authoritative region.</summary>
    public static ApiError? RefusalOfAclWrite(this Access access, WriteParameters write) =>
        access.IsEnabled ? access.RefusalOfAuthority(write, Right.Management) : AclErrors.Disabled;
}
