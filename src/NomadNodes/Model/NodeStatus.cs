namespace NomadNodes.Model;

internal static class NodeStatus
{
    internal const string Initializing = "initializing";
    internal const string Ready = "ready";
    internal const string Down = "down";
    internal const string Disconnected = "disconnected";

    internal static bool IsValid(string status) => status is Initializing or Ready or Down or Disconnected;
}
