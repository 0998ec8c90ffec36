namespace NomadNodes.Conformance.Replay;

/// <summary>The scenario cannot go on: the server did not do what the next steps build on.</summary>
internal sealed class ScenarioStoppedException(string message) : Exception(message);
