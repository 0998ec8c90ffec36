using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record ParameterizedJobConfig : IWireForm
{
    public string Payload { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string>? MetaRequired { get; init; }

    public IReadOnlyList<string>? MetaOptional { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Payload"u8, Payload);
        w.List("MetaRequired"u8, MetaRequired);
        w.List("MetaOptional"u8, MetaOptional);
        w.EndObject();
    }
}
