using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>When a task runs beside the main ones.</summary>
internal sealed class TaskLifecycleRequest
{
    public static readonly GoObject<TaskLifecycleRequest> Form = new GoObject<TaskLifecycleRequest>("api.TaskLifecycle")
        .String("Hook", (r, v) => r.Hook = v)
        .Bool("Sidecar", (r, v) => r.Sidecar = v);

    public string Hook { get; set; } = "";

    public bool Sidecar { get; set; }
}
