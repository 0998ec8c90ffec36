namespace NomadNodes.Agent.Nomad;

/// <summary>What may stand behind a flag.</summary>
internal enum AgentFlagKind
{
    Text,

    Number,

    /// <summary>Nothing, or <c>=true</c>, <c>=false</c> and Go's other spellings of them.</summary>
    Switch,
}
