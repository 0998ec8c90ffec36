using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>A job with every default filled in; what the server sets is still empty. Nomad: priority 0 is none.</summary>
internal static class JobCanonical
{
    private const long DefaultPriority = 50;

    /// <param name="sent">As the client sends it.</param>
    /// <param name="region">The one that the request is for.</param>
    /// <param name="ns">The one that the request is for.</param>
    public static Job Of(JobRequest sent, string region, string ns)
    {
        var type = TextOr(sent.Type, JobType.Service);
        var id = sent.ID ?? "";
        return new Job
        {
            Stop = sent.Stop ?? false,
            Region = region,
            Namespace = ns,
            ID = id,
            Name = sent.Name ?? id,
            Type = type,
            Priority = sent.Priority is null or 0 ? DefaultPriority : sent.Priority.Value,
            AllAtOnce = sent.AllAtOnce ?? false,
            Datacenters = sent.Datacenters is { Count: > 0 } datacenters ? datacenters : ["*"],
            NodePool = TextOr(sent.NodePool, NodePool.Default),
            Constraints = PlacementCanonical.Constraints(sent.Constraints),
            Affinities = PlacementCanonical.Affinities(sent.Affinities),
            Spreads = PlacementCanonical.Spreads(sent.Spreads),
            TaskGroups = Lists.Of(sent.TaskGroups, group => TaskGroupCanonical.Of(group, sent, type)),
            Update = UpdateCanonical.OfJob(type, sent.Update),
            Multiregion = KeptValues.OfTyped(sent.Multiregion),
            Periodic = LaunchCanonical.Periodic(sent.Periodic),
            ParameterizedJob = LaunchCanonical.Parameterized(sent.ParameterizedJob),
            Payload = sent.Payload,
            Meta = KeptValues.Texts(sent.Meta),
            ConsulNamespace = sent.ConsulNamespace ?? "",
            VaultNamespace = sent.VaultNamespace ?? "",
            UI = KeptValues.OfTyped(sent.UI),
        };
    }

    private static string TextOr(string? text, string otherwise) => text is { Length: > 0 } ? text : otherwise;
}
