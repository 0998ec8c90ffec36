namespace NomadNodes.State.Events;

/// <summary>What has happened. Nomad: removing a node is told to nobody.</summary>
internal static class EventType
{
    /// <summary>A node registered, for the first time or again; also the type of the event about the pool that this created.</summary>
    public const string NodeRegistration = "NodeRegistration";

    /// <summary>A node's status changed, or its agent reported events.</summary>
    public const string NodeStreamEvent = "NodeStreamEvent";

    /// <summary>A drain began, was changed, was cancelled or is complete.</summary>
    public const string NodeDrain = "NodeDrain";

    public const string NodeEligibility = "NodeEligibility";

    /// <summary>A pool was created or changed by a request.</summary>
    public const string NodePoolUpserted = "NodePoolUpserted";

    /// <summary>The payload is the pool before the deletion.</summary>
    public const string NodePoolDeleted = "NodePoolDeleted";

    public const string ACLTokenUpserted = "ACLTokenUpserted";
    public const string ACLTokenDeleted = "ACLTokenDeleted";
    public const string ACLPolicyUpserted = "ACLPolicyUpserted";
    public const string ACLPolicyDeleted = "ACLPolicyDeleted";
    public const string ACLRoleUpserted = "ACLRoleUpserted";
    public const string ACLRoleDeleted = "ACLRoleDeleted";

    public const string JobRegistered = "JobRegistered";

    public const string JobDeregistered = "JobDeregistered";

    /// <summary>The scheduler's plan was carried out.</summary>
    public const string PlanResult = "PlanResult";

    public const string EvaluationUpdated = "EvaluationUpdated";

    /// <summary>A client reported on its allocations.</summary>
    public const string AllocationUpdated = "AllocationUpdated";

    /// <summary>The servers want an allocation to move or to stop.</summary>
    public const string AllocationUpdateDesiredStatus = "AllocationUpdateDesiredStatus";

    public const string DeploymentStatusUpdate = "DeploymentStatusUpdate";

    public const string DeploymentPromotion = "DeploymentPromotion";
}
