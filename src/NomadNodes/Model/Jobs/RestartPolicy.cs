using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record RestartPolicy : IWireForm
{
    public long Attempts { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long Interval { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long Delay { get; init; }

    public string Mode { get; init => field = value ?? ""; } = "";

    public bool RenderTemplates { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Attempts"u8, Attempts);
        w.Member("Interval"u8, Interval);
        w.Member("Delay"u8, Delay);
        w.Member("Mode"u8, Mode);
        w.Member("RenderTemplates"u8, RenderTemplates);
        w.EndObject();
    }
}
