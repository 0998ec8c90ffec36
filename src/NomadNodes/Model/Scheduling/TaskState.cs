using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record TaskState : IWireForm
{
    /// <summary><c>pending</c>, <c>running</c> or <c>dead</c>.</summary>
    public string State { get; init => field = value ?? ""; } = "";

    public bool Failed { get; init; }

    public ulong Restarts { get; init; }

    public Timestamp LastRestart { get; init; }

    public Timestamp StartedAt { get; init; }

    public Timestamp FinishedAt { get; init; }

    public IReadOnlyList<TaskEvent>? Events { get; init; }

    public string Paused { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("State"u8, State);
        w.Member("Failed"u8, Failed);
        w.Member("Restarts"u8, Restarts);
        w.Member("LastRestart"u8, LastRestart);
        w.Member("StartedAt"u8, StartedAt);
        w.Member("FinishedAt"u8, FinishedAt);
        w.List("Events"u8, Events);
        w.Member("Paused"u8, Paused);
        w.EndObject();
    }
}
