using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>What a read says about itself in headers, also on a 404 that was decided after the look-up.</summary>
/// <param name="Index">The index of what was read; 0 is said too.</param>
/// <param name="LastContact">Whole milliseconds since the answering server heard of its leader.</param>
/// <param name="KnownLeader">Whether the answering server knows one.</param>
/// <param name="NextToken">Where the next page starts; no header when null or empty.</param>
internal readonly record struct QueryMeta(ulong Index, long LastContact = 0, bool KnownLeader = true, string? NextToken = null)
{
    private static readonly StringValues True = "true";
    private static readonly StringValues False = "false";
    private static readonly StringValues Zero = "0";

    internal void SetOn(HttpResponse response)
    {
        var headers = response.Headers;
        SetIndex(response, Index);
        headers["X-Nomad-Knownleader"] = KnownLeader ? True : False;
        headers["X-Nomad-Lastcontact"] = LastContact == 0 ? Zero : LastContact.ToString(CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(NextToken))
            headers["X-Nomad-Nexttoken"] = NextToken;
    }

    /// <summary>A write says its index and nothing else.</summary>
    internal static void SetIndex(HttpResponse response, ulong index) =>
        response.Headers["X-Nomad-Index"] = index.ToString(CultureInfo.InvariantCulture);
}
