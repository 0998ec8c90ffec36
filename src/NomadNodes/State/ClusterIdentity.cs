namespace NomadNodes.State;

/// <summary>What a cluster calls itself for as long as its state lives.</summary>
/// <param name="ServerId">The server's own UUID.</param>
/// <param name="SigningKeyId">The UUID of the active signing key, shown by nodes as IdentitySigningKeyID.</param>
internal sealed record ClusterIdentity(string ServerId, string SigningKeyId)
{
    public static ClusterIdentity Create(Func<Guid> newId) => new(newId().ToString("D"), newId().ToString("D"));
}
