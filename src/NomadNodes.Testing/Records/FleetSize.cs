namespace NomadNodes.Testing.Records;

/// <summary>What became of the fleet.</summary>
/// <param name="Index">Of the last write; 0 where nothing changed.</param>
/// <param name="Count">How many nodes it has.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Removed">How many are gone.</param>
public sealed record FleetSize(ulong Index, int Count, int Added, int Removed);
