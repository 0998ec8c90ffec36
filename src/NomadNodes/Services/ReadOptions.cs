using NomadNodes.Acl;
using NomadNodes.Services.Filters;

namespace NomadNodes.Services;

/// <summary>What every read is asked with.</summary>
/// <param name="Region">Empty: the server's own.</param>
/// <param name="Index">Above 0: wait until the answer's index is greater.</param>
/// <param name="Wait">How long at most; zero or less is the default.</param>
internal readonly record struct ReadOptions(string Region, ulong Index, TimeSpan Wait)
{
    /// <summary>The caller's, where they are not all: what a namespace holds is then shown only to who may see it. Null: everything is shown.</summary>
    public Rights? Rights { get; init; }

    public bool Shows(string ns, NamespaceCapability capability) => Rights is null || Rights.Allow(Right.Namespace(ns, capability));

    /// <summary>The filter, and behind it the caller's rights.</summary>
    public RowFilter<T> Narrow<T>(RowFilter<T> filter, Func<T, string> namespaceOf, NamespaceCapability capability) =>
        Rights is { } rights ? filter.And(record => rights.Allow(Right.Namespace(namespaceOf(record), capability))) : filter;
}
