namespace NomadNodes.Http.Faults;

/// <param name="Rule">With its name.</param>
/// <param name="Matched">How many requests fitted so far.</param>
/// <param name="Applied">To how many of them it was applied.</param>
internal sealed record FaultCount(FaultRule Rule, long Matched, long Applied);
