using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Services.Agents;

/// <summary>The workers that carry out evaluations. There is one, which has been there since the server started.</summary>
internal sealed class AgentSchedulers(AgentSelf self, TimeProvider clock)
{
    private static readonly string[] Kinds = ["batch", "system", "sysbatch", "service", "_core"];

    private readonly Timestamp _started = Timestamp.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The workers, as JSON.</summary>
    public byte[] Workers() => WireBytes.Of(this, static (w, schedulers) =>
    {
        w.BeginObject();
        w.Name("schedulers"u8);
        w.BeginArray();
        w.BeginObject();
        w.List("enabled_schedulers"u8, Kinds);
        w.Member("id"u8, schedulers.WorkerId);
        w.Member("started"u8, schedulers._started);
        w.Member("status"u8, "Started");
        w.Member("workload_status"u8, "WaitingToDequeue");
        w.EndObject();
        w.EndArray();
        w.Member("server_id"u8, schedulers.ServerName);
        w.EndObject();
    });

    /// <summary>How many there are and what they do, as JSON.</summary>
    public byte[] Configuration() => WireBytes.Of(this, static (w, schedulers) =>
    {
        w.BeginObject();
        w.List("enabled_schedulers"u8, Kinds);
        w.Member("num_schedulers"u8, 1L);
        w.Member("server_id"u8, schedulers.ServerName);
        w.EndObject();
    });

    private string ServerName => self.MemberName;

    private string WorkerId => HashedId.Of($"nomadnodes scheduler of {self.Id}").ToString();
}
