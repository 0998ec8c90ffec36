namespace NomadNodes.Model.Scheduling;

internal static class AllocDesiredStatus
{
    internal const string Run = "run";
    internal const string Stop = "stop";
    internal const string Evict = "evict";
}
