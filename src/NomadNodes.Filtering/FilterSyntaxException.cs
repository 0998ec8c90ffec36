namespace NomadNodes.Filtering;

/// <summary>
/// A filter that can't be read. The message is what Nomad says, without the prefix that its list endpoints put before it: one line an
/// error,
/// each with <c>line:column (byte offset)</c>, for example <c>1:8 (7): no match found, expected: "-", "0" or [1-9]</c>.
/// </summary>
public sealed class FilterSyntaxException : FormatException
{
    public FilterSyntaxException()
    {
    }

    public FilterSyntaxException(string message)
        : base(message)
    {
    }

    public FilterSyntaxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
