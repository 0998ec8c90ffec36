using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs;

/// <summary>Where a job is to be registered: the query, the job and the body around it may all say so.</summary>
internal static class JobTarget
{
    // Nomad: what jobs say who do not care.
    private const string AnyRegion = "global";

    private const string DefaultNamespace = "default";

    /// <summary>Empty for the server's own.</summary>
    public static string RegionOf(JobRegisterRequest body, string query)
    {
        if (query.Length > 0) return query;
        var region = First(body.Job?.Region, body.WriteRequest.Region);
        return region == AnyRegion ? "" : region;
    }

    public static string NamespaceOf(JobRegisterRequest body, string query) => First(body.Job?.Namespace, query, body.WriteRequest.Namespace, DefaultNamespace);

    private static string First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is { Length: > 0 }) return text;
        }

        return "";
    }
}
