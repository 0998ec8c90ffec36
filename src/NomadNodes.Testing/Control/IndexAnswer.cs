namespace NomadNodes.Testing.Control;

/// <summary>What a call that changes the state answers.</summary>
/// <param name="Index">Of its last write; 0 where nothing had to be written.</param>
internal sealed record IndexAnswer(ulong Index);
