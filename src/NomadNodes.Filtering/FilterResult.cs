namespace NomadNodes.Filtering;

/// <summary>What a filter says of one record: it matches, it does not, or the two don't go together.</summary>
public readonly record struct FilterResult
{
    internal FilterResult(bool isMatch) => IsMatch = isMatch;

    internal FilterResult(string error) => Error = error;

    /// <summary>False if there is an error.</summary>
    public bool IsMatch { get; }

    /// <summary>
    /// What Nomad says, without the prefix of the list endpoint, for example <c>cannot perform is-nil operations on type string for
    /// selector:
    /// "Name"</c>; null if there is none.
    /// </summary>
    public string? Error { get; }
}
