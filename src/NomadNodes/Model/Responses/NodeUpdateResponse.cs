using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>What evaluating and purging a node answers. Nomad: one object for both, all members always there.</summary>
internal sealed record NodeUpdateResponse : IWireForm
{
    public IReadOnlyList<string>? EvalIDs { get; init; }

    /// <summary>0 when no evaluations were written.</summary>
    public ulong EvalCreateIndex { get; init; }

    /// <summary>The index of a removal; 0 for an evaluation.</summary>
    public ulong NodeModifyIndex { get; init; }

    /// <summary>host:port of the leader's RPC; empty for a removal.</summary>
    public string LeaderRPCAddr { get; init; } = "";

    /// <summary>All nodes, whatever their status; 0 for a removal.</summary>
    public int NumNodes { get; init; }

    public IReadOnlyList<NodeServerInfo>? Servers { get; init; }

    public string SchedulingEligibility { get; init; } = "";

    public ulong Index { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("HeartbeatTTL"u8, 0L);
        w.List("EvalIDs"u8, EvalIDs);
        w.Member("EvalCreateIndex"u8, EvalCreateIndex);
        w.Member("NodeModifyIndex"u8, NodeModifyIndex);
        w.Member("Features"u8, 0L);
        w.Member("LeaderRPCAddr"u8, LeaderRPCAddr);
        w.Member("NumNodes"u8, (long)NumNodes);
        w.List("Servers"u8, Servers);
        w.Member("SchedulingEligibility"u8, SchedulingEligibility);
        w.Name("SignedIdentity"u8);
        w.Null();
        w.Member("Index"u8, Index);
        w.Member("LastContact"u8, 0L);
        w.Member("KnownLeader"u8, false);
        w.Member("NextToken"u8, "");
        w.EndObject();
    }
}
