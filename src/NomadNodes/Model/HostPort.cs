namespace NomadNodes.Model;

/// <summary>Go's rules for <c>host:port</c>.</summary>
internal static class HostPort
{
    /// <summary>The host, without the brackets of an IPv6 address. Nomad: the empty string for what is no host and port.</summary>
    internal static string Host(string address)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0)
            return "";
        return address[0] == '[' ? Bracketed(address, colon) : Bare(address[..colon], address);
    }

    private static string Bracketed(string address, int colon)
    {
        var end = address.IndexOf(']');
        // One '[' at the start and one ']' before the last colon; the port may hold neither.
        var wellFormed = end >= 0 && end + 1 == colon && address.IndexOf('[', 1) < 0 && address.IndexOf(']', end + 1) < 0;
        return wellFormed ? address[1..end] : "";
    }

    private static string Bare(string host, string address)
        => host.Contains(':') || address.AsSpan().ContainsAny('[', ']') ? "" : host;
}
