namespace NomadNodes.Testing.Records;

/// <summary>A node in a list, as GET /v1/nodes shows it.</summary>
public sealed record NomadNodeStub : NomadRecord
{
    /// <summary>A UUID.</summary>
    public string ID { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The IP address of its client.</summary>
    public string Address { get; init; } = "";

    public string Datacenter { get; init; } = "";

    public string NodePool { get; init; } = "";

    public string NodeClass { get; init; } = "";

    /// <summary><c>initializing</c>, <c>ready</c>, <c>down</c> or <c>disconnected</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>eligible</c> or <c>ineligible</c>.</summary>
    public string SchedulingEligibility { get; init; } = "";

    /// <summary>Whether it is being drained.</summary>
    public bool Drain { get; init; }

    /// <summary>Its newest drain, if there ever was one.</summary>
    public NomadLastDrain? LastDrain { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }
}
