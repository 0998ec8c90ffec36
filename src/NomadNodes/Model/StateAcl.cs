namespace NomadNodes.Model;

/// <summary>Who may do what, in a state's document: secrets included or not, as those of the nodes are.</summary>
internal sealed record StateAcl
{
    /// <summary>The index of the latest bootstrap; 0 when there was none.</summary>
    public ulong BootstrapIndex { get; init; }

    /// <summary>The last index that moved the policies.</summary>
    public ulong PoliciesIndex { get; init; }

    /// <summary>The last index that moved the tokens.</summary>
    public ulong TokensIndex { get; init; }

    /// <summary>The last index that moved the roles.</summary>
    public ulong RolesIndex { get; init; }

    public IReadOnlyList<ACLPolicy>? Policies { get; init; }

    public IReadOnlyList<ACLToken>? Tokens { get; init; }

    public IReadOnlyList<ACLRole>? Roles { get; init; }
}
