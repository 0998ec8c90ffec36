using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>The log files of a task as clients send them.</summary>
internal sealed class LogConfigRequest
{
    public static readonly GoObject<LogConfigRequest> Form = new GoObject<LogConfigRequest>("api.LogConfig")
        .OptionalInt("MaxFiles", (r, v) => r.MaxFiles = v)
        .OptionalInt("MaxFileSizeMB", (r, v) => r.MaxFileSizeMB = v)
        .OptionalBool("Disabled", (r, v) => r.Disabled = v);

    public long? MaxFiles { get; set; }

    public long? MaxFileSizeMB { get; set; }

    public bool? Disabled { get; set; }
}
