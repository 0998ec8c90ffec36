using NomadNodes.Model;

namespace NomadNodes.State;

/// <summary>The part of a snapshot that says who may do what.</summary>
internal sealed record AclState
{
    /// <summary>Where storage keeps <see cref="BootstrapIndex"/>, among the tables' indexes.</summary>
    public const string BootstrapName = "acl_bootstrap";

    public static readonly AclState Empty = Of(
        Table<TextKey, ACLPolicy>.Empty, Table<UuidKey, ACLToken>.Empty, Table<TextKey, ACLRole>.Empty, 0);

    public required Table<TextKey, ACLPolicy> Policies { get; init; }

    public required Table<UuidKey, ACLToken> Tokens { get; init; }

    public required Table<TextKey, ACLRole> Roles { get; init; }

    /// <summary>The tokens by their secrets.</summary>
    public required SecretIndex Secrets { get; init; }

    /// <summary>The index of the latest bootstrap; 0 as long as there was none.</summary>
    public required ulong BootstrapIndex { get; init; }

    public static AclState Of(Table<TextKey, ACLPolicy> policies, Table<UuidKey, ACLToken> tokens, Table<TextKey, ACLRole> roles, ulong bootstrapIndex) => new()
    {
        Policies = policies,
        Tokens = tokens,
        Roles = roles,
        Secrets = SecretIndex.Of(tokens),
        BootstrapIndex = bootstrapIndex,
    };
}
