namespace NomadNodes.State.Events;

/// <summary>What events are about. Case matters.</summary>
internal static class EventTopic
{
    /// <summary>In a request: every topic.</summary>
    public const string All = "*";

    public const string Node = "Node";
    public const string NodePool = "NodePool";
    public const string ACLToken = "ACLToken";
    public const string ACLPolicy = "ACLPolicy";
    public const string ACLRole = "ACLRole";
    public const string Job = "Job";
    public const string Evaluation = "Evaluation";
    public const string Allocation = "Allocation";
    public const string Deployment = "Deployment";
}
