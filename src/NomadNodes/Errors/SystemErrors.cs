namespace NomadNodes.Errors;

/// <summary>What endpoints say that a community server without further settings has switched off.</summary>
internal static class SystemErrors
{
    public static readonly ApiError NoDiscovery = new(404, "OIDC Discovery endpoint disabled");

    public static readonly ApiError EnterpriseOnly = new(501, "Nomad Enterprise only endpoint");
}
