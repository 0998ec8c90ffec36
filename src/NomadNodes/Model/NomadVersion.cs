namespace NomadNodes.Model;

/// <summary>The Nomad that this server answers like.</summary>
public static class NomadVersion
{
    /// <summary>As <c>nomad version</c> and answers about the agent spell it.</summary>
    public const string Text = "2.0.6-dev";
}
