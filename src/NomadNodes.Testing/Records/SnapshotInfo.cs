namespace NomadNodes.Testing.Records;

/// <summary>A state that was kept.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Index">The index of its last write.</param>
public sealed record SnapshotInfo(string Name, ulong Index);
