using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>How many allocations of each group are in which state, since the job was created.</summary>
internal sealed record JobSummary : IWireForm
{
    public string JobID { get; init => field = value ?? ""; } = "";

    public string Namespace { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, TaskGroupSummary>? Summary { get; init; }

    public JobChildrenSummary? Children { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("JobID"u8, JobID);
        w.Member("Namespace"u8, Namespace);
        w.Map("Summary"u8, Summary);
        w.Member("Children"u8, Children);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
