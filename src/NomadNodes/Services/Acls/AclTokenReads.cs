using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Acls;

/// <summary>Reads of tokens.</summary>
internal sealed class AclTokenReads(StateStore store, BlockingQuery blocking)
{
    /// <summary>Nomad: in the order in which they were created; with a prefix in that of their accessors.</summary>
    public async ValueTask<Outcome<ListAnswer>> ListAsync(string prefixText, string filterText, ListOptions page, ReadOptions options, CancellationToken aborted)
    {
        if (!UuidPrefix.TryParse(prefixText, out var prefix, out var reason)) return AclErrors.LookupFailed(reason);
        if (!RowFilter<ACLToken>.Create(filterText, AclTokenFilterType.Instance).Succeeded(out var filter, out var error)) return error;
        return await RunAsync(
            state => List(state, prefix, filter, page),
            static answer => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue, options, aborted);
    }

    /// <summary>A management token reads all, others themselves. Nomad: an accessor that can be nobody's is told first.</summary>
    public async ValueTask<Outcome<FoundObject>> FindAsync(Caller caller, string accessor, ReadOptions options, CancellationToken aborted)
    {
        if (!UuidKey.TryParse(accessor, out var key, out var reason)) return AclErrors.LookupFailed(reason);
        var isOwn = key is { } wanted && caller.Token is { IsManagement: false } own && UuidKey.IsCanonical(own.AccessorID) && UuidKey.Of(own.AccessorID) == wanted;
        if (!caller.IsManagement && !isOwn) return AclErrors.PermissionDenied;
        return await RunAsync(state => Find(state, key), static found => found.Index, options, aborted);
    }

    /// <summary>The caller's own token. Nomad: those that stand for none are no objects of the state and have index 0.</summary>
    public ValueTask<FoundObject> FindSelfAsync(Caller caller, ReadOptions options, CancellationToken aborted)
    {
        if (caller.Token is not { } token) return new(new FoundObject(0, null));
        return UuidKey.IsCanonical(token.AccessorID)
            ? RunAsync(state => Find(state, UuidKey.Of(token.AccessorID)), static found => found.Index, options, aborted)
            : new(new FoundObject(0, WireBytes.Of(token)));
    }

    private static FoundObject Find(AclState state, UuidKey? key) => key is { } known && state.Tokens.Find(known) is { Record: var token }
        ? new FoundObject(token.ModifyIndex, WireBytes.Of(TokenPolicies.WithPresentRoles(state, token)))
        : new FoundObject(Math.Max(1, state.Tokens.Index), null);

    private static Outcome<ListAnswer> List(AclState state, UuidPrefix prefix, RowFilter<ACLToken> filter, ListOptions options)
    {
        var tokens = Tables.RecordsOf(state.Tokens).Where(token => prefix.Matches(UuidKey.Of(token.AccessorID))).Select(token => TokenPolicies.WithPresentRoles(state, token));
        var hasPrefix = prefix.Length > 0 || prefix.MatchesNothing;
        // By accessor already; the sort keeps that order among tokens of one index.
        var up = hasPrefix ? tokens : tokens.OrderBy(token => token.CreateIndex);
        var sorted = options.Reverse ? up.Reverse() : up;
        var page = hasPrefix
            ? AclTokenPage.Of(sorted, options, filter, static token => token.AccessorID, string.CompareOrdinal)
            : AclTokenPage.Of(sorted, options, filter, AclTokenPage.TokenOf, AclTokenPage.Compare);
        return page.Succeeded(out var made, out var error) ? new ListAnswer(Math.Max(1, state.Tokens.Index), made) : error;
    }

    private ValueTask<TAnswer> RunAsync<TAnswer>(Func<AclState, TAnswer> read, Func<TAnswer, ulong> indexOf, ReadOptions options, CancellationToken aborted) =>
        blocking.RunAsync(new StateQuery<TAnswer>(store, read, indexOf, StateTable.AclTokens, StateTable.AclRoles), options.Index, options.Wait, aborted);
}
