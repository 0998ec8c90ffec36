namespace NomadNodes.Errors;

/// <summary>What is said about kinds of objects that this server has none of.</summary>
internal static class EmptyErrors
{
    public static readonly ApiError VolumeNotFound = new(404, "volume not found");

    public static readonly ApiError PluginNotFound = new(404, "plugin not found");

    public static readonly ApiError VariableNotFound = new(404, "variable not found");

    public static readonly ApiError NoSuchPlugin = new(500, "no such plugin");
}
