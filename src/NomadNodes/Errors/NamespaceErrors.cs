using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints of namespaces say. Nomad: most of it is uncoded, therefore 500.</summary>
internal static class NamespaceErrors
{
    public const string PoolsUnlicensed = "invalid node pool configuration: Node Pools Governance is unlicensed.";
    public const string VaultUnlicensed = "invalid vault configuration: Multi-Cluster Vault is unlicensed.";
    public const string ConsulUnlicensed = "invalid consul configuration: Multi-Cluster Consul is unlicensed.";

    public static readonly ApiError NotFound = new(404, "Namespace not found");

    public static readonly ApiError MissingName = new(400, "Missing Namespace Name");

    public static readonly ApiError PathMismatch = new(400, "Namespace name does not match request path");

    public static readonly ApiError MissingOnDelete = new(500, "namespace not found");

    public static readonly ApiError DefaultDeleted = new(500, "can not delete default namespace");

    public static ApiError Invalid(string name, IReadOnlyList<string> faults) => new(500, $"Invalid namespace {GoQuote.Quote(name)}: {MultiError.Text(faults)}");

    public static string InvalidName(string name) => $"invalid name {GoQuote.Quote(name)}. Must match regex {NamespaceName.Pattern}";

    public static string LongDescription(int limit) => $"description longer than {limit}";

    public static ApiError NoQuota(string name, string quota) => new(500, $"namespace {GoQuote.Quote(name)} using non-existent quota {GoQuote.Quote(quota)}");

    /// <param name="uses">In this order: <see cref="HasJobs"/>, <see cref="HasAllocations"/>.</param>
    public static ApiError InUse(IReadOnlyList<string> uses) => new(500, MultiError.Text(uses));

    public static string HasJobs(string name, string region) => $"namespace {GoQuote.Quote(name)} has non-terminal jobs in regions: [{region}]";

    public static string HasAllocations(string name, string region) => $"namespace {GoQuote.Quote(name)} has non-terminal allocations in regions: [{region}]";
}
