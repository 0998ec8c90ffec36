using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Model.Json;

namespace NomadNodes.Http;

/// <summary>What every read takes from its query and headers. A request without either shares one instance.</summary>
internal sealed class ReadParameters
{
    private static readonly ReadParameters None = new() { Token = "" };

    private ReadParameters()
    {
    }

    /// <summary>Empty: the server's own.</summary>
    internal string Region { get; private init; } = "";

    /// <summary>Empty: anonymous.</summary>
    internal required string Token { get; init; }

    internal bool Stale { get; private init; }

    internal string Prefix { get; private init; } = "";

    internal string Namespace { get; private init; } = WriteParameters.DefaultNamespace;

    /// <summary>0: no pages; a negative number makes an empty page.</summary>
    internal int PerPage { get; private init; }

    internal string NextToken { get; private init; } = "";

    internal string Filter { get; private init; } = "";

    internal bool Reverse { get; private init; }

    /// <summary>Nanoseconds, as given; 0 or less means the default.</summary>
    internal long Wait { get; private init; }

    /// <summary>More than 0 waits until there is something newer.</summary>
    internal ulong Index { get; private init; }

    internal bool Pretty { get; private init; }

    /// <summary>For what only some endpoints take.</summary>
    internal GoQuery Query { get; private init; }

    /// <summary>Nomad: the first malformed parameter in the parser's order (stale, per_page, wait, index) is the one named.</summary>
    internal static Outcome<ReadParameters> Bind(HttpContext context)
    {
        var query = GoQuery.Parse(RawTarget.Of(context));
        var token = RequestToken.Of(context.Request);
        if (query.IsEmpty)
            return token.Length == 0 ? None : new ReadParameters { Token = token };
        if (!TryStale(query, out var stale))
            return RequestErrors.InvalidStale;
        var perPage = 0;
        if (query.Get("per_page") is { Length: > 0 } size && !GoInt.TryParseInt32(size, out perPage))
            return RequestErrors.InvalidPerPage;
        var wait = 0L;
        if (query.Get("wait") is { Length: > 0 } span && !GoDuration.TryParse(span, out wait, out _))
            return RequestErrors.InvalidWaitTime;
        var index = 0UL;
        if (query.Get("index") is { Length: > 0 } last && !GoInt.TryParseUint(last, out index, out _))
            return RequestErrors.InvalidIndex;
        return new ReadParameters
        {
            Region = query.Get("region"),
            Token = token,
            Stale = stale,
            Prefix = query.Get("prefix"),
            Namespace = WriteParameters.NamespaceOf(query),
            PerPage = perPage,
            NextToken = query.Get("next_token"),
            Filter = query.Get("filter"),
            Reverse = query.Get("reverse") == "true",
            Wait = wait,
            Index = index,
            Pretty = WriteParameters.PrettyOf(query),
            Query = query,
        };
    }

    private static bool TryStale(in GoQuery query, out bool stale)
    {
        stale = query.Has("stale");
        return !stale || query.Get("stale") is not { Length: > 0 } text || GoBool.TryParse(text, out stale, out _);
    }
}
