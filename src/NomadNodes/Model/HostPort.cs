namespace NomadNodes.Model;

/// <summary>Go's rules for <c>host:port</c>.</summary>
internal static class HostPort
{
    /// <summary>The host, without the brackets of an IPv6 address. Nomad: the empty string for what is no host and port.</summary>
    internal static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0)
            return "";
        return address[0] == '[' ? Bracketed(address, colon) : Bare(address, colon);
    }

    private static ReadOnlySpan<char> Bracketed(ReadOnlySpan<char> address, int colon)
    {
        var end = address.IndexOf(']');
        // One '[' at the start and one ']' before the last colon; the port may hold neither.
        var wellFormed = end >= 0 && end + 1 == colon && address.LastIndexOf('[') == 0 && address.LastIndexOf(']') == end;
        return wellFormed ? address[1..end] : "";
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> address, int colon)
        => address[..colon].Contains(':') || address.ContainsAny('[', ']') ? "" : address[..colon];
}
