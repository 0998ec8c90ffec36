namespace NomadNodes.Simulation;

/// <summary>What one step of a part came to.</summary>
/// <param name="HasActed">Something was done: there may be more to do at once.</param>
/// <param name="Next">When to look again, if nothing is committed before; null: not before a commit.</param>
internal readonly record struct StepResult(bool HasActed, DateTimeOffset? Next)
{
    /// <summary>Something was done.</summary>
    public static StepResult Acted { get; } = new(true, null);

    /// <summary>There is nothing to do until something is committed.</summary>
    public static StepResult Idle { get; } = new(false, null);

    /// <summary>There is nothing to do until then, on the cluster's clock, or until something is committed. Null is as <see cref="Idle"/>.</summary>
    public static StepResult Until(DateTimeOffset? next) => new(false, next);
}
