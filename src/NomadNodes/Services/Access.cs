using NomadNodes.Acl;
using NomadNodes.Errors;

namespace NomadNodes.Services;

/// <summary>
/// Who may come in. Every endpoint asks here once, after it has read its parameters and its body and before it looks at anything else. Nomad: the
/// region comes before the token, and both before IDs, filters and contents.
/// </summary>
internal sealed class Access(RegionRule region, Callers callers)
{
    public bool IsEnabled => callers.IsEnabled;

    /// <summary>Who it is; a region that is not known and a token that is not good are refused.</summary>
    public Outcome<Caller> Admit(string regionName, string token) =>
        region.RefusalOf(regionName) is { } refusal ? refusal : callers.Resolve(token);

    /// <summary>As <see cref="Admit"/>, for endpoints about the token itself, which say what is wrong with it.</summary>
    public Outcome<Caller> Identify(string regionName, string token) =>
        region.RefusalOf(regionName) is { } refusal ? refusal : callers.Identify(token);

    /// <summary>Nomad: where ACLs are on, some writes go to the authoritative region, which is this one, whatever region they name.</summary>
    public Outcome<Caller> AdmitToAuthority(string regionName, string token) => Admit(callers.IsEnabled ? "" : regionName, token);

    /// <summary>Null when the request may be answered.</summary>
    public ApiError? RefusalOf(string regionName, string token, in Right right) =>
        Admit(regionName, token).Succeeded(out var caller, out var error) ? RefusalOf(caller, right) : error;

    /// <summary>Null when the caller has the right.</summary>
    public static ApiError? RefusalOf(Caller caller, in Right right) => caller.Rights.Allow(right) ? null : AclErrors.PermissionDenied;
}
