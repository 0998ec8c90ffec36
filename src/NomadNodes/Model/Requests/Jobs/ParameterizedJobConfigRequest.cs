using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>What a dispatch of the job takes.</summary>
internal sealed class ParameterizedJobConfigRequest
{
    public static readonly GoObject<ParameterizedJobConfigRequest> Form = new GoObject<ParameterizedJobConfigRequest>("api.ParameterizedJobConfig")
        .String("Payload", (r, v) => r.Payload = v)
        .Member("MetaRequired", GoKinds.Strings, r => r.MetaRequired, (r, v) => r.MetaRequired = v)
        .Member("MetaOptional", GoKinds.Strings, r => r.MetaOptional, (r, v) => r.MetaOptional = v);

    public string Payload { get; set; } = "";

    public List<string>? MetaRequired { get; set; }

    public List<string>? MetaOptional { get; set; }
}
