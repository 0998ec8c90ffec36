namespace NomadNodes.Http.Journal;

/// <summary>Which requests somebody looks for: those to which everything applies that is not null.</summary>
internal sealed record JournalQuery
{
    /// <summary>In any case.</summary>
    public string? Method { get; init; }

    public PathPattern? Path { get; init; }

    /// <summary>0 for what has ended without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>The accessor.</summary>
    public string? Token { get; init; }

    /// <summary>Only those after this one.</summary>
    public long After { get; init; }

    /// <summary>Whether no answer has begun.</summary>
    public bool? IsPending { get; init; }

    /// <summary>Where in the body there must be something.</summary>
    public JsonPointer? Pointer { get; init; }

    /// <summary>What there must be: a text, or the JSON of anything else. Null: anything.</summary>
    public string? Value { get; init; }

    // What costs least first; bodies are parsed last.
    public bool Matches(JournalEntry entry)
    {
        var request = entry.Request;
        return entry.Sequence > After
            && (IsPending is null || IsPending == entry.Status is null)
            && (Status is null || Status == entry.Status)
            && (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            && (Token is null || Token.Equals(request.Token, StringComparison.OrdinalIgnoreCase))
            && (Path is null || Path.Matches(request.Path))
            && (Pointer is null || HasValue(entry.Body));
    }

    private bool HasValue(JournalBody? body)
    {
        if (body?.TryParse(out var document) is not true) return false;
        using (document)
        {
            try
            {
                return Pointer!.FindOrNull(document.RootElement) is { } found && (Value is null || JsonPointer.TextOf(found) == Value);
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair, escaped: a text that nobody can have asked for.
                return false;
            }
        }
    }
}
