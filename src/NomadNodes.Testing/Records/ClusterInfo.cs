namespace NomadNodes.Testing.Records;

/// <summary>A further cluster of a server.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Host">The Host under which it answers.</param>
public sealed record ClusterInfo(string Name, string Host);
