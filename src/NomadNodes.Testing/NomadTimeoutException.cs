namespace NomadNodes.Testing;

/// <summary>What a test waited for did not come in time. The message says what was there instead.</summary>
public sealed class NomadTimeoutException : TimeoutException
{
    private const int MostShown = 4000;

    internal NomadTimeoutException(string what, TimeSpan timeout, string? lastSeen, string? hint)
        : base($"Waited {timeout.TotalSeconds:0.###} s for {what}. {Show(lastSeen)}{(hint is null ? "" : $"{Environment.NewLine}{hint}")}") => LastSeen = lastSeen;

    /// <summary>The last answer of the server, as it came; null when there was none.</summary>
    public string? LastSeen { get; }

    private static string Show(string? text) => text switch
    {
        null => "The server did not answer.",
        { Length: > MostShown } => $"Last seen: {text.AsSpan(0, MostShown)} …",
        _ => $"Last seen: {text}",
    };
}
