using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>
/// What every write takes from its query and headers; nothing in it can be malformed. A request without either shares one instance.
/// </summary>
internal sealed class WriteParameters
{
    internal const string DefaultNamespace = "default";

    private static readonly WriteParameters None = new() { Token = "" };

    private WriteParameters()
    {
    }

    /// <summary>Empty: the server's own.</summary>
    internal string Region { get; private init; } = "";

    internal string Namespace { get; private init; } = DefaultNamespace;

    /// <summary>Empty: anonymous.</summary>
    internal required string Token { get; init; }

    internal string IdempotencyToken { get; private init; } = "";

    internal bool Pretty { get; private init; }

    /// <summary>For what only some endpoints take.</summary>
    internal GoQuery Query { get; private init; }

    internal static WriteParameters Bind(HttpContext context)
    {
        var query = GoQuery.Parse(RawTarget.Of(context));
        var token = RequestToken.Of(context.Request);
        if (query.IsEmpty)
            return token.Length == 0 ? None : new WriteParameters { Token = token };
        return new WriteParameters
        {
            Region = query.Get("region"),
            Namespace = NamespaceOf(query),
            Token = token,
            IdempotencyToken = query.Get("idempotency_token"),
            Pretty = PrettyOf(query),
            Query = query,
        };
    }

    internal static string NamespaceOf(in GoQuery query) => query.Get("namespace") is { Length: > 0 } name ? name : DefaultNamespace;

    /// <summary>Nomad: present in any form but exactly <c>0</c>; <c>pretty=false</c> indents too.</summary>
    internal static bool PrettyOf(in GoQuery query) => query.Has("pretty") && query.Get("pretty") != "0";
}
