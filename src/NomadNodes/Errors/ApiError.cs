namespace NomadNodes.Errors;

/// <summary>An answer that is not a success: the HTTP status and the exact plain text of the body (no newline is added).</summary>
/// <param name="Status">400 to 599.</param>
/// <param name="Text">What a real server writes, byte for byte once encoded as UTF-8; may be empty.</param>
public sealed record ApiError(int Status, string Text);
