using System.Globalization;
using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the searches say.</summary>
internal static class SearchErrors
{
    /// <param name="known">In Nomad's order.</param>
    /// <param name="context">What was sent.</param>
    public static ApiError BadContext(IEnumerable<string> known, string context) =>
        new(500, $"context must be one of [{string.Join(' ', known)}] or 'all' for all contexts; got {GoQuote.Quote(context)}");

    /// <param name="least">In bytes, as the next.</param>
    /// <param name="length">Of the text.</param>
    public static ApiError ShortText(int least, int length) =>
        new(500, string.Create(CultureInfo.InvariantCulture, $"fuzzy search query must be at least {least} characters, got {length}"));
}
