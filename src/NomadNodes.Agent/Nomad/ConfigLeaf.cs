namespace NomadNodes.Agent.Nomad;

/// <summary>One value of a configuration.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="IsZero">Nomad: false, 0 and the empty text say nothing, and take nothing back that was said before.</param>
internal sealed record ConfigLeaf(string Text, bool IsZero);
