using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>The arguments of a network's plugins as clients send them.</summary>
internal sealed class CNIConfigRequest
{
    public static readonly GoObject<CNIConfigRequest> Form = new GoObject<CNIConfigRequest>("api.CNIConfig")
        .Member("Args", GoKinds.StringMap, r => r.Args, (r, v) => r.Args = v);

    public Dictionary<string, string>? Args { get; set; }
}
