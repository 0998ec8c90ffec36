using System.Runtime.CompilerServices;
using NomadNodes.Acl.Rules;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Acl;

/// <summary>
/// Says who a token stands for. A token costs one look-up by its digest and one of its compiled rights; policies are read when they are first
/// needed, and again only when policies or roles have changed.
/// </summary>
/// <param name="store">The state.</param>
/// <param name="clock">The cluster's time: tokens expire when they are used.</param>
/// <param name="isEnabled">Whether ACLs are on at the moment.</param>
internal sealed class Callers(StateStore store, TimeProvider clock, Func<bool> isEnabled)
{
    private readonly NodeSecrets _nodes = new(store);
    private readonly ConditionalWeakTable<ACLPolicy, PolicyDocument> _parsed = [];
    private volatile CompiledRights? _compiled;

    public bool IsEnabled => isEnabled();

    /// <summary>Changes, by reference, whenever tokens, policies or roles do.</summary>
    public object Version => store.Current.Acl;

    /// <summary>Who it is, or 403. Nomad: one text for every token that is not good, whatever is wrong with it.</summary>
    /// <param name="secret">Empty: a request without a token.</param>
    public Outcome<Caller> Resolve(string secret) =>
        Identify(secret).Succeeded(out var caller, out _) ? caller : AclErrors.PermissionDenied;

    /// <summary>As <see cref="Resolve"/>, but says what is wrong. Nomad: only endpoints about the token itself do.</summary>
    /// <param name="secret">Empty: a request without a token.</param>
    public Outcome<Caller> Identify(string secret)
    {
        if (!isEnabled()) return Caller.Unrestricted;
        var state = store.Current.Acl;
        if (secret.Length == 0) return CompiledFor(state).Anonymous;
        if (!UuidKey.IsCanonical(secret)) return AclErrors.NotSigned;
        if (state.Secrets.Find(secret) is not { } accessor || state.Tokens.Find(accessor) is not { } row) return OfNode(secret);
        return row.Record.IsExpired(clock.GetUtcNow()) ? AclErrors.TokenExpired : CompiledFor(state).Of(row.Record);
    }

    /// <summary>By which name a token may be shown; null when no token has the secret. Whether ACLs are on, or the token has expired, does not matter.</summary>
    public string? AccessorOf(string secret)
    {
        var state = store.Current.Acl;
        return UuidKey.IsCanonical(secret) && state.Secrets.Find(secret) is { } accessor ? state.Tokens.Find(accessor)?.Record.AccessorID : null;
    }

    private Outcome<Caller> OfNode(string secret) => _nodes.Find(secret) is { } node ? Caller.Of(node) : AclErrors.PermissionDenied;

    // Two requests may both compile: what they make is the same.
    private CompiledRights CompiledFor(AclState state)
    {
        var compiled = _compiled;
        return compiled?.IsOf(state) == true ? compiled : _compiled = new CompiledRights(state, _parsed);
    }
}
