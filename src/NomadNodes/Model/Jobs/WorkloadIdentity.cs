using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record WorkloadIdentity : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string>? Audience { get; init; }

    public string ChangeMode { get; init => field = value ?? ""; } = "";

    public string ChangeSignal { get; init => field = value ?? ""; } = "";

    public bool Env { get; init; }

    public bool File { get; init; }

    public string Filepath { get; init => field = value ?? ""; } = "";

    public string ServiceName { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long TTL { get; init; }

    public IReadOnlyDictionary<string, string>? ExtraClaims { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.List("Audience"u8, Audience);
        w.Member("ChangeMode"u8, ChangeMode);
        w.Member("ChangeSignal"u8, ChangeSignal);
        w.Member("Env"u8, Env);
        w.Member("File"u8, File);
        w.Member("Filepath"u8, Filepath);
        w.Member("ServiceName"u8, ServiceName);
        w.Member("TTL"u8, TTL);
        w.Map("ExtraClaims"u8, ExtraClaims);
        w.EndObject();
    }
}
