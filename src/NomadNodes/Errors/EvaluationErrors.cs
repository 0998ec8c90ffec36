namespace NomadNodes.Errors;

/// <summary>What the endpoints of evaluations say.</summary>
internal static class EvaluationErrors
{
    public static readonly ApiError NotFound = new(404, "eval not found");

    public static readonly ApiError FilterAmongOthers = new(400, "Filter expression cannot be used with other filter parameters");

    public static readonly ApiError NoChoice = new(400, "evals must be deleted by either ID or filter");

    public static readonly ApiError TwoChoices = new(400, "evals cannot be deleted by both ID and filter");

    public static readonly ApiError BrokerRuns = new(500, "eval broker is enabled; eval broker must be paused to delete evals");

    public static ApiError NotOver(string id) => new(500, $"eval {id} is not safe to delete");

    public static ApiError FilterUnreadable(string text) => new(500, text);

    public static ApiError LookupFailed(string reason) => new(500, "failed to lookup eval: " + PrefixFailed(reason).Text);

    public static ApiError PrefixFailed(string reason) => new(500, "eval lookup failed: index error: " + reason);
}
