using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record TaskLifecycleConfig : IWireForm
{
    public string Hook { get; init => field = value ?? ""; } = "";

    public bool Sidecar { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Hook"u8, Hook);
        w.Member("Sidecar"u8, Sidecar);
        w.EndObject();
    }
}
