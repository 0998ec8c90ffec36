using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record TaskEvent : IWireForm
{
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Unix nanoseconds.</summary>
    public long Time { get; init; }

    public string Message { get; init => field = value ?? ""; } = "";

    public string DisplayMessage { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, string>? Details { get; init; }

    public bool FailsTask { get; init; }

    public string RestartReason { get; init => field = value ?? ""; } = "";

    public string SetupError { get; init => field = value ?? ""; } = "";

    public string DriverError { get; init => field = value ?? ""; } = "";

    public long ExitCode { get; init; }

    public long Signal { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long KillTimeout { get; init; }

    public string KillError { get; init => field = value ?? ""; } = "";

    public string KillReason { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long StartDelay { get; init; }

    public string DownloadError { get; init => field = value ?? ""; } = "";

    public string ValidationError { get; init => field = value ?? ""; } = "";

    public long DiskLimit { get; init; }

    public string FailedSibling { get; init => field = value ?? ""; } = "";

    public string VaultError { get; init => field = value ?? ""; } = "";

    public string TaskSignalReason { get; init => field = value ?? ""; } = "";

    public string TaskSignal { get; init => field = value ?? ""; } = "";

    public string DriverMessage { get; init => field = value ?? ""; } = "";

    public string GenericSource { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Type"u8, Type);
        w.Member("Time"u8, Time);
        w.Member("Message"u8, Message);
        w.Member("DisplayMessage"u8, DisplayMessage);
        w.Map("Details"u8, Details);
        w.Member("FailsTask"u8, FailsTask);
        w.Member("RestartReason"u8, RestartReason);
        w.Member("SetupError"u8, SetupError);
        w.Member("DriverError"u8, DriverError);
        w.Member("ExitCode"u8, ExitCode);
        w.Member("Signal"u8, Signal);
        w.Member("KillTimeout"u8, KillTimeout);
        w.Member("KillError"u8, KillError);
        w.Member("KillReason"u8, KillReason);
        w.Member("StartDelay"u8, StartDelay);
        w.Member("DownloadError"u8, DownloadError);
        w.Member("ValidationError"u8, ValidationError);
        w.Member("DiskLimit"u8, DiskLimit);
        w.Member("FailedSibling"u8, FailedSibling);
        w.Member("VaultError"u8, VaultError);
        w.Member("TaskSignalReason"u8, TaskSignalReason);
        w.Member("TaskSignal"u8, TaskSignal);
        w.Member("DriverMessage"u8, DriverMessage);
        w.Member("GenericSource"u8, GenericSource);
        w.EndObject();
    }
}
