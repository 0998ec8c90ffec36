namespace NomadNodes.Errors;

/// <summary>What is said about the files of allocations.</summary>
internal static class FileSystemErrors
{
    public static readonly ApiError NoAllocation = new(400, "must provide a valid alloc id");

    public static readonly ApiError NoTask = new(400, "must provide task name");

    public static readonly ApiError NoLogType = new(400, "log type must be stdout or stderr");

    /// <summary>Nomad: of an action that there is none of, unlike of a method.</summary>
    public static readonly ApiError NoSuchAction = new(404, "Invalid method");

    public static ApiError NoFile(string path) => new(404, $"stat {path}: no such file or directory");
}
