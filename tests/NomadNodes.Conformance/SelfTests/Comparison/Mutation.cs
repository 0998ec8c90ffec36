using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>One change to a recorded answer that no rule masks.</summary>
internal sealed record Mutation(string What, Answer Answer);
