namespace NomadNodes.Agent.Nomad;

/// <summary>A flag of Nomad's agent.</summary>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Path">Where in a configuration the same thing is said; empty for what has no meaning here.</param>
internal sealed record AgentFlag(AgentFlagKind Kind, string[] Path);
