using NomadNodes.Model.Json;
using NomadNodes.Services;
using NomadNodes.Services.Agents;

namespace NomadNodes.Api;

/// <summary>The one server of the cluster, as operators see it.</summary>
internal static class ServerForms
{
    private const string StableSince = "0001-01-01T00:00:00Z";

    public static void Health(GoWriter w, AgentSelf self)
    {
        w.BeginObject();
        w.Member("FailureTolerance"u8, 0L);
        w.Member("Healthy"u8, true);
        w.Member("Leader"u8, self.Id);
        w.Name("Servers"u8);
        w.BeginArray();
        HealthOfServer(w, self);
        w.EndArray();
        w.List("Voters"u8, [self.Id]);
        w.EndObject();
    }

    public static void Raft(GoWriter w, AgentSelf self)
    {
        w.BeginObject();
        w.Name("Servers"u8);
        w.BeginArray();
        w.BeginObject();
        w.Member("ID"u8, self.Id);
        w.Member("Node"u8, self.MemberName);
        w.Member("Address"u8, self.RpcAddress);
        w.Member("Leader"u8, true);
        w.Member("Voter"u8, true);
        w.Member("RaftProtocol"u8, "3");
        w.EndObject();
        w.EndArray();
        w.Member("Index"u8, 0L);
        w.EndObject();
    }

    private static void HealthOfServer(GoWriter w, AgentSelf self)
    {
        w.BeginObject();
        w.Member("LastContact"u8, "0s");
        w.Member("ID"u8, self.Id);
        w.Member("Name"u8, self.MemberName);
        w.Member("Address"u8, self.RpcAddress);
        w.Member("SerfStatus"u8, "alive");
        w.Member("Version"u8, ServerFacts.NomadBuild);
        w.Member("Leader"u8, true);
        w.Member("LastTerm"u8, 2L);
        w.Member("LastIndex"u8, self.LastIndex);
        w.Member("Healthy"u8, true);
        w.Member("Voter"u8, true);
        w.Member("StableSince"u8, StableSince);
        w.EndObject();
    }
}
