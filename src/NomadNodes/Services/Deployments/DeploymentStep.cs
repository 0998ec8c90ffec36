namespace NomadNodes.Services.Deployments;

/// <summary>What becomes of a running deployment next.</summary>
internal enum DeploymentStep
{
    /// <summary>It waits.</summary>
    None,

    /// <summary>Its canaries are healthy and take over by themselves.</summary>
    Promote,

    /// <summary>All that it wants is healthy.</summary>
    Succeed,

    /// <summary>Further allocations may be replaced.</summary>
    GoOn,

    /// <summary>It made no progress in time.</summary>
    Fail,
}
