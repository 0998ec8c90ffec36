using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Model.Json;

/// <summary>Go's spellings of a bool, with the error text of its parser.</summary>
internal static class GoBool
{
    /// <summary><c>1 t T TRUE true True</c> and <c>0 f F FALSE false False</c>, nothing else.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="value">False on failure.</param>
    /// <param name="error">Such as <c>strconv.ParseBool: parsing "yes": invalid syntax</c>.</param>
    internal static bool TryParse(string text, out bool value, [NotNullWhen(false)] out string? error)
    {
        value = text is "1" or "t" or "T" or "true" or "TRUE" or "True";
        if (value || text is "0" or "f" or "F" or "false" or "FALSE" or "False")
        {
            error = null;
            return true;
        }
        error = $"strconv.ParseBool: parsing {GoQuote.Quote(text)}: invalid syntax";
        return false;
    }
}
