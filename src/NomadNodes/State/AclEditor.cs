using NomadNodes.Model;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>Who may do what, while the writer changes it.</summary>
internal sealed class AclEditor(AclState before) : ITableEditor
{
    private ulong _bootstrapAtCheckpoint = before.BootstrapIndex;

    public TableEditor<TextKey, ACLPolicy> Policies { get; } = new(Schemas.AclPolicies, before.Policies);

    public TableEditor<UuidKey, ACLToken> Tokens { get; } = new(Schemas.AclTokens, before.Tokens);

    public TableEditor<TextKey, ACLRole> Roles { get; } = new(Schemas.AclRoles, before.Roles);

    /// <summary>The index of the latest bootstrap; 0 as long as there was none.</summary>
    public ulong BootstrapIndex { get; set; } = before.BootstrapIndex;

    public bool IsChanged => Policies.IsChanged || Tokens.IsChanged || Roles.IsChanged || BootstrapIndex != before.BootstrapIndex;

    public void Checkpoint()
    {
        _bootstrapAtCheckpoint = BootstrapIndex;
        Policies.Checkpoint();
        Tokens.Checkpoint();
        Roles.Checkpoint();
    }

    public void Rollback()
    {
        BootstrapIndex = _bootstrapAtCheckpoint;
        Policies.Rollback();
        Tokens.Rollback();
        Roles.Rollback();
    }

    /// <summary>The tables as they were, themselves, where nothing changed: what is made of them can be kept.</summary>
    public AclState ToState() => IsChanged
        ? before with
        {
            Policies = Policies.IsChanged ? Policies.ToTable() : before.Policies,
            Tokens = Tokens.IsChanged ? Tokens.ToTable() : before.Tokens,
            Roles = Roles.IsChanged ? Roles.ToTable() : before.Roles,
            Secrets = Tokens.IsChanged ? before.Secrets.With(Tokens.Changes()) : before.Secrets,
            BootstrapIndex = BootstrapIndex,
        }
        : before;

    public void CollectChanges(ChangeSet changes)
    {
        Policies.CollectChanges(changes);
        Tokens.CollectChanges(changes);
        Roles.CollectChanges(changes);
        if (BootstrapIndex != before.BootstrapIndex) changes.TableIndexes.Add(new TableIndex(AclState.BootstrapName, BootstrapIndex));
    }
}
