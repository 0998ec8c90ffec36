namespace NomadNodes.Services.Operators;

/// <summary>What a change of a configuration came to.</summary>
/// <param name="Updated">Whether it was the version that the caller expected.</param>
/// <param name="Index">Of the write. Nomad: one that changes nothing takes an index, too.</param>
internal readonly record struct ConfigurationAnswer(bool Updated, ulong Index);
