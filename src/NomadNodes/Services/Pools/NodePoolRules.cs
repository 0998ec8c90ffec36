using System.Text;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests;

namespace NomadNodes.Services.Pools;

/// <summary>What a node pool may be, and what the server makes of one that somebody sends.</summary>
internal static class NodePoolRules
{
    // In bytes of UTF-8.
    private const int LongestDescription = 256;

    /// <summary>Nomad: the TTL is read after the rest of the body was found in order; none, 0 and empty text mean 24 hours.</summary>
    public static Outcome<NodePool> Read(NodePoolRequest request)
    {
        if (!request.TryGetTtl(out var ttl, out var text) && !GoDuration.TryParse(text, out ttl, out var fault)) return RequestErrors.UnreadableBody(fault);
        var configuration = request.SchedulerConfiguration;
        return new NodePool
        {
            Name = request.Name,
            Description = request.Description,
            Meta = request.Meta,
            SchedulerConfiguration = configuration is null ? null : new()
            {
                SchedulerAlgorithm = configuration.SchedulerAlgorithm,
                MemoryOversubscriptionEnabled = configuration.MemoryOversubscriptionEnabled,
            },
            NodeIdentityTTL = ttl == 0 ? NodePool.DefaultIdentityTTL : ttl,
        };
    }

    /// <summary>Null when the pool may be stored. Nomad: the licence is looked at before anything else.</summary>
    public static ApiError? Check(NodePool pool, bool acceptsConfiguration)
    {
        if (pool.SchedulerConfiguration is not null && !acceptsConfiguration) return NodePoolErrors.Unlicensed;
        var faults = new List<string>();
        if (!NodePoolName.IsValid(pool.Name)) faults.Add(NodePoolErrors.InvalidName(pool.Name));
        if (Encoding.UTF8.GetByteCount(pool.Description) > LongestDescription) faults.Add(NodePoolErrors.LongDescription(LongestDescription));
        if (pool.SchedulerConfiguration is { SchedulerAlgorithm: not ("" or "binpack" or "spread") and var algorithm })
        {
            faults.Add(NodePoolErrors.InvalidAlgorithm(algorithm));
        }

        if (faults.Count > 0) return NodePoolErrors.Invalid(pool.Name, faults);
        return pool.IsBuiltIn ? NodePoolErrors.BuiltInModified(pool.Name) : null;
    }
}
