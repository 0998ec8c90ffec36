namespace NomadNodes.Services;

/// <summary>What every read is asked with.</summary>
/// <param name="Region">Empty: the server's own.</param>
/// <param name="Index">Above 0: wait until the answer's index is greater.</param>
/// <param name="Wait">How long at most; zero or less is the default.</param>
internal readonly record struct ReadOptions(string Region, ulong Index, TimeSpan Wait);
