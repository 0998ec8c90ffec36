using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>The name servers of a network as clients send them.</summary>
internal sealed class DNSConfigRequest
{
    public static readonly GoObject<DNSConfigRequest> Form = new GoObject<DNSConfigRequest>("api.DNSConfig")
        .Member("Servers", GoKinds.Strings, r => r.Servers, (r, v) => r.Servers = v)
        .Member("Searches", GoKinds.Strings, r => r.Searches, (r, v) => r.Searches = v)
        .Member("Options", GoKinds.Strings, r => r.Options, (r, v) => r.Options = v);

    public List<string>? Servers { get; set; }

    public List<string>? Searches { get; set; }

    public List<string>? Options { get; set; }
}
