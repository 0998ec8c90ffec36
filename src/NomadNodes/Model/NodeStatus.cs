namespace NomadNodes.Model;

/// <summary>The statuses that a node can have.</summary>
internal static class NodeStatus
{
    public const string Initializing = "initializing";
    public const string Ready = "ready";
    public const string Down = "down";
    public const string Disconnected = "disconnected";

    public static readonly IReadOnlyList<string> All = [Initializing, Ready, Down, Disconnected];

    public static bool IsValid(string status) => All.Contains(status);
}
