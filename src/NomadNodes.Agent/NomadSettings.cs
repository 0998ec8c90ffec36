namespace NomadNodes.Agent;

/// <summary>What a start as Nomad's agent makes of the settings.</summary>
/// <param name="Defaults">What <c>agent</c> is by itself; the environment outranks it.</param>
/// <param name="Values">What Nomad's configuration files and flags say; they outrank the environment.</param>
internal sealed record NomadSettings(IReadOnlyDictionary<string, string?> Defaults, IReadOnlyDictionary<string, string?> Values);
