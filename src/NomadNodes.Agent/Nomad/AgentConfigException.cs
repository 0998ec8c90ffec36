namespace NomadNodes.Agent.Nomad;

/// <summary>The agent cannot start with this configuration; the message is what a Nomad agent says.</summary>
internal sealed class AgentConfigException(string message) : Exception(message);
