using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http.Journal;

/// <summary>The headers of a request as the journal keeps them: secrets taken out, and bounded, because a head may have a megabyte.</summary>
internal static class RequestHeaders
{
    private const int Most = 100;

    // In characters, names and values together.
    private const int Room = 16 * 1024;
    private const int LongestName = 256;

    private static readonly StringValues Redacted = SecretNames.Redacted;
    private static readonly StringValues TooLong = "(too long)";

    /// <param name="headers">Those of the request, which end with it.</param>
    /// <param name="token">The accessor of the request's token; empty where nobody knows it.</param>
    public static KeyValuePair<string, StringValues>[] Copy(IHeaderDictionary headers, string token)
    {
        var copy = new KeyValuePair<string, StringValues>[headers.Count];
        headers.CopyTo(copy, 0);
        if (copy.Length > Most) copy = copy[..Most];
        var room = Room;
        for (var i = 0; i < copy.Length; i++)
        {
            var (name, values) = copy[i];
            if (SecretNames.Name(name)) copy[i] = new(Bounded(name), Shown(name, token));
            else if ((room -= name.Length + LengthOf(values)) < 0) copy[i] = new(Bounded(name), TooLong);
        }

        return copy;
    }

    private static string Bounded(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private static StringValues Shown(string name, string token) =>
        token.Length > 0 && name.Equals("X-Nomad-Token", StringComparison.OrdinalIgnoreCase) ? token : Redacted;

    private static int LengthOf(in StringValues values)
    {
        var length = 0;
        for (var i = 0; i < values.Count; i++) length += values[i]?.Length ?? 0;
        return length;
    }
}
