namespace NomadNodes.Errors;

/// <summary>This server's own: what further clusters of it cannot be.</summary>
internal static class ClusterErrors
{
    public static readonly ApiError Stopping = new(503, "The server is stopping.");

    public static ApiError Exists(string name) => new(409, $"There is a cluster '{name}' already.");

    public static ApiError TooMany(int most) =>
        new(409, $"There are {most} further clusters already (Control:MaxClusters). Delete one first: DELETE /_emulator/clusters/:name.");

    public static ApiError Missing(string name, IReadOnlyCollection<string> names) =>
        new(404, $"There is no cluster '{name}'. {(names.Count == 0 ? "There are none besides the first" : "Besides the first there are " + string.Join(", ", names))}.");

    /// <summary>To a request that names a cluster; it must not be taken for one to another.</summary>
    public static ApiError NobodyHere(string name) =>
        new(404, $"There is no cluster '{name}', which the request names by its Host ({name}.localhost) or by X-Emulator-Cluster. POST /_emulator/clusters/{name}, to this server's own address, makes it.");
}
