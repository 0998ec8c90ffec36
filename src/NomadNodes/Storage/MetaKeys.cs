namespace NomadNodes.Storage;

/// <summary>Keys of the meta table.</summary>
internal static class MetaKeys
{
    /// <summary>The storage's own.</summary>
    internal const string SchemaVersion = "schema_version";

    /// <summary>The storage's own: <see cref="StorageBatch.RaftIndex"/> of the newest batch.</summary>
    internal const string RaftIndex = "raft_index";

    /// <summary>The caller's.</summary>
    internal const string ServerId = "server_id";

    /// <summary>The caller's.</summary>
    internal const string SigningKeyId = "signing_key_id";
}
