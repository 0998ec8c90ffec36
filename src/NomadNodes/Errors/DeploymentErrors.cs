namespace NomadNodes.Errors;

/// <summary>What the endpoints of deployments say.</summary>
internal static class DeploymentErrors
{
    public static readonly ApiError NotFound = new(404, "deployment not found");

    public static ApiError LookupFailed(string reason) => new(500, "deployment lookup failed: " + PrefixFailed(reason).Text);

    public static ApiError PrefixFailed(string reason) => new(500, "index error: " + reason);
}
