using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>
/// Nomad: BLAKE2b-256 over name, description and TTL text (<c>24h0m0s</c>), then the scheduler configuration's values where it is given,
/// then each key and value of the meta in byte order of the keys, all without separators.
/// </summary>
internal static class NodePoolHash
{
    internal static byte[] Compute(NodePool pool)
    {
        var text = new StringBuilder(pool.Name).Append(pool.Description).Append(GoDuration.Format(pool.NodeIdentityTTL));
        if (pool.SchedulerConfiguration is { } configuration)
            Append(text, configuration);
        HashedMeta.Append(text, pool.Meta);
        return Blake2b.Hash256(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, NodePoolSchedulerConfiguration configuration)
    {
        text.Append(configuration.SchedulerAlgorithm);
        if (configuration.MemoryOversubscriptionEnabled is { } enabled)
            text.Append(enabled ? "memory_oversubscription_enabled" : "memory_oversubscription_disabled");
    }
}
