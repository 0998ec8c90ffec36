namespace NomadNodes.Testing.Records;

/// <summary>A node, as GET /v1/node/:id shows it.</summary>
public sealed record NomadNode : NomadRecord
{
    /// <summary>A UUID.</summary>
    public string ID { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public string Datacenter { get; init; } = "";

    /// <summary>The pool that it is in.</summary>
    public string NodePool { get; init; } = "";

    /// <summary>Any text by which jobs choose nodes; empty without.</summary>
    public string NodeClass { get; init; } = "";

    /// <summary><c>initializing</c>, <c>ready</c>, <c>down</c> or <c>disconnected</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>eligible</c> or <c>ineligible</c>.</summary>
    public string SchedulingEligibility { get; init; } = "";

    /// <summary>Whether it is being drained.</summary>
    public bool Drain { get; init; }

    /// <summary>How it is being drained; null when it is not.</summary>
    public NomadDrainStrategy? DrainStrategy { get; init; }

    /// <summary>Its newest drain, if there ever was one.</summary>
    public NomadLastDrain? LastDrain { get; init; }

    /// <summary>What its client found out about the machine.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Its metadata.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init => field = value ?? Empty; } = Empty;

    /// <summary>The newest ten, oldest first.</summary>
    public IReadOnlyList<NomadNodeEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>Of the write that made it.</summary>
    public ulong CreateIndex { get; init; }

    /// <summary>Of the write that last changed it.</summary>
    public ulong ModifyIndex { get; init; }

    private static Dictionary<string, string> Empty { get; } = [];
}
