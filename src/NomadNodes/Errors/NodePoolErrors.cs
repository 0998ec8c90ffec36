using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints of node pools say.</summary>
internal static class NodePoolErrors
{
    public static readonly ApiError NotFound = new(404, "node pool not found");

    public static readonly ApiError PathMismatch = new(400, "Node pool name does not match request path");

    public static readonly ApiError EmptyName = new(400, "node pool name is empty");

    public static readonly ApiError PrefixNotAllowed = new(400, "prefix argument not allowed");

    public static readonly ApiError Unlicensed = new(500, "Feature \"Node Pools Governance\" is unlicensed");

    public static ApiError Invalid(string name, IReadOnlyList<string> faults) => new(400, $"invalid node pool {GoQuote.Quote(name)}: {MultiError.Text(faults)}");

    public static string InvalidName(string name) => $"invalid name {GoQuote.Quote(name)}, must match regex {NodePoolName.Pattern}";

    public static string LongDescription(int limit) => $"description longer than {limit}";

    /// <summary>No recording has it: the edition that was recorded takes no configuration at all.</summary>
    public static string InvalidAlgorithm(string algorithm) => $"invalid scheduler algorithm {GoQuote.Quote(algorithm)}";

    public static ApiError BuiltInModified(string name) => new(400, $"modifying node pool {GoQuote.Quote(name)} is not allowed");

    public static ApiError BuiltInDeleted(string name) => new(500, $"deleting node pool {GoQuote.Quote(name)} is not allowed");

    public static ApiError MissingOnDelete(string name) => new(500, $"node pool {name} not found");

    /// <summary>Nomad: an uncoded error, therefore 500.</summary>
    /// <param name="uses">In this order: <see cref="HasJobs"/>, <see cref="HasNodes"/>.</param>
    public static ApiError InUse(IReadOnlyList<string> uses) => new(500, MultiError.Text(uses));

    public static string HasJobs(string name, string region) => $"node pool {GoQuote.Quote(name)} has non-terminal jobs in regions: [{region}]";

    public static string HasNodes(string name, string region) => $"node pool {GoQuote.Quote(name)} has nodes in regions: [{region}]";
}
