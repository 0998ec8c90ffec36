using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeStatusRulesTests
{
    private const string Init = NodeStatus.Initializing;
    private const string Ready = NodeStatus.Ready;
    private const string Down = NodeStatus.Down;
    private const string Lost = NodeStatus.Disconnected;
    private const ulong MissedBefore = 11;
    private const ulong Index = 20;

    private static readonly Timestamp Now = Timestamp.FromUnixSeconds(1_800_000_000, 123_456_789);

    /// <summary>Stored and reported status; the status that is written (null: nothing is), LastMissedHeartbeatIndex then, and whether there is an event.</summary>
    public static TheoryData<string, string, string?, ulong, bool> Reports => new()
    {
        { Init, Init, null, 0, false },
        { Init, Ready, Ready, 0, false },
        { Init, Down, Down, Index, false },
        { Init, Lost, Lost, Index, false },
        { Ready, Init, Init, MissedBefore, false },
        { Ready, Ready, null, 0, false },
        { Ready, Down, Down, Index, false },
        { Ready, Lost, Lost, Index, false },
        { Down, Init, Init, MissedBefore, true },
        { Down, Ready, Ready, 0, true },
        { Down, Down, null, 0, false },
        { Down, Lost, Lost, MissedBefore, true },
        { Lost, Init, Init, MissedBefore, false },
        { Lost, Ready, Init, MissedBefore, false },
        { Lost, Down, Down, MissedBefore, false },
        { Lost, Lost, null, 0, false },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Apply_FollowsTheTable(string stored, string reported, string? written, ulong missed, bool hasEvent)
    {
        var node = new Node
        {
            ID = OneWrite.Id,
            SecretID = "secret",
            Status = stored,
            StatusDescription = "kept",
            StatusUpdatedAt = 5,
            SchedulingEligibility = NodeEligibility.Ineligible,
            DrainStrategy = new DrainStrategy(),
            LastMissedHeartbeatIndex = MissedBefore,
            LastAllocUpdateIndex = 12,
            CreateIndex = 8,
            ModifyIndex = 13,
            Events = [new NodeEvent { Message = "first" }],
        };
        var changed = NodeStatusRules.Apply(node, reported, Index, Now);

        if (written is null)
        {
            Assert.Null(changed);
            return;
        }

        NodeEvent[] added = hasEvent
            ? [new NodeEvent { Message = "Node reregistered by heartbeat", Subsystem = "Cluster", Timestamp = Now, CreateIndex = Index }]
            : [];
        Assert.Equal([.. node.Events, .. added], changed!.Events);
        var expected = node with { Status = written, StatusUpdatedAt = Now.UnixSeconds, LastMissedHeartbeatIndex = missed, ModifyIndex = Index, Events = changed.Events };
        Assert.Equal(expected, changed);
    }

    [Fact]
    public void Apply_DropsTheOldestEvent_IfThereAreTen()
    {
        var node = new Node { Status = Down, Events = [.. Enumerable.Range(0, 10).Select(i => new NodeEvent { Message = $"{i}" })] };

        var events = NodeStatusRules.Apply(node, Ready, Index, Now)!.Events!;

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "Node reregistered by heartbeat"], events.Select(one => one.Message));
    }
}
