using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Acls;

/// <summary>Everything about tokens, policies and roles.</summary>
internal sealed class AclServices(StateStore store, BlockingQuery blocking, Func<Guid> newId, string directory)
{
    public AclBootstrap Bootstrap { get; } = new(store, newId, directory);

    public AclReads Reads { get; } = new(store, blocking);

    public AclTokenReads Tokens { get; } = new(store, blocking);

    public AclTokenWrites TokenWrites { get; } = new(store, newId);

    public AclPolicyWrites PolicyWrites { get; } = new(store);

    public AclRoleWrites RoleWrites { get; } = new(store, newId);
}
