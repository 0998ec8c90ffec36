using NomadNodes.Acl;
using NomadNodes.State;

namespace NomadNodes.Services.Searching;

/// <summary>What a search looks at.</summary>
/// <param name="State">All of it.</param>
/// <param name="Namespace">The namespace; <c>*</c> for all.</param>
/// <param name="Rights">The caller's.</param>
internal sealed record SearchScope(Snapshot State, string Namespace, Rights Rights)
{
    /// <summary>Whether what is in a namespace is looked at.</summary>
    public bool Has(string ns, NamespaceCapability capability) =>
        (Namespace == Right.AllNamespaces || Namespace == ns) && Rights.Allow(Right.Namespace(ns, capability));
}
