using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>A server that a node may talk to. Nomad: the version numbers are 0 since 1.3.</summary>
internal sealed record NodeServerInfo(string RPCAdvertiseAddr, string Datacenter) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("RPCAdvertiseAddr"u8, RPCAdvertiseAddr);
        w.Member("RPCMajorVersion"u8, 0L);
        w.Member("RPCMinorVersion"u8, 0L);
        w.Member("Datacenter"u8, Datacenter);
        w.EndObject();
    }
}
