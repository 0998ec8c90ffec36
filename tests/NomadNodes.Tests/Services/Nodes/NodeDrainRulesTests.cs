using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeDrainRulesTests
{
    private const ulong Index = 20;
    private const long Hour = 3_600_000_000_000;

    private static readonly Timestamp Before = Timestamp.FromUnixSeconds(1_799_999_000, 987_654_321);
    private static readonly Timestamp Now = Timestamp.FromUnixSeconds(1_800_000_000, 123_456_789);

    /// <summary>Whether the node drains, whether it shall, MarkEligible; what the eligibility is then, the event (null: none) and the record's status (null: untouched).</summary>
    public static TheoryData<bool, bool, bool, string, string?, string?> Changes => new()
    {
        { false, true, false, "ineligible", "Node drain strategy set", "draining" },
        { false, true, true, "ineligible", "Node drain strategy set", "draining" },
        { true, true, false, "ineligible", "Node drain strategy updated", "draining" },
        { true, true, true, "ineligible", "Node drain strategy updated", "draining" },
        { true, false, false, "as it was", "Node drain disabled", "canceled" },
        { true, false, true, "eligible", "Node drain disabled", "canceled" },
        { false, false, false, "as it was", null, null },
        { false, false, true, "eligible", null, null },
    };

    /// <summary>Whether the node drains, its record's Meta, the one that is sent, and the one that is kept.</summary>
    public static TheoryData<bool, string?, string?, string?> Metas => new()
    {
        { false, "old", null, null },
        { false, "old", "", "" },
        { false, "old", "new", "new" },
        { true, "old", null, "old" },
        { true, "old", "", "old" },
        { true, "old", "new", "new" },
        { true, "", null, "" },
        { true, null, null, null },
        { true, null, "new", "new" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Apply_FollowsTheTable(bool drains, bool shallDrain, bool markEligible, string eligibility, string? message, string? status)
    {
        var node = Node(drains) with { Status = NodeStatus.Down };

        var changed = Apply(node, shallDrain ? new DrainSpec(0, false) : null, markEligible);

        Assert.Equal(shallDrain, changed.DrainStrategy is not null);
        Assert.Equal(eligibility, changed.SchedulingEligibility);
        Assert.Equal(status ?? DrainStatus.Complete, changed.LastDrain?.Status);
        Assert.Equal(NodeStatus.Down, changed.Status);
        Assert.Equal(Now.UnixSeconds, changed.StatusUpdatedAt);
        Assert.Equal(Index, changed.ModifyIndex);
        Assert.Equal(node.CreateIndex, changed.CreateIndex);
        NodeEvent[] expected = message is null ? [] : [new() { Message = message, Subsystem = "Drain", Timestamp = Now, CreateIndex = Index }];
        Assert.Equal([.. node.Events!, .. expected], changed.Events);
    }

    [Theory]
    [MemberData(nameof(Metas))]
    public void Apply_KeepsTheMetaOfADrainUnderWay_UnlessAnotherIsSent(bool drains, string? stored, string? sent, string? kept)
    {
        var node = Node(drains);
        node = node with { LastDrain = node.LastDrain! with { Meta = Meta(stored) } };

        Assert.Equal(Meta(kept), Apply(node, new DrainSpec(0, false), meta: Meta(sent)).LastDrain?.Meta);
        if (drains) Assert.Equal(Meta(kept), Apply(node, null, meta: Meta(sent)).LastDrain?.Meta);
    }

    [Fact]
    public void Apply_StartsARecord_IfTheDrainIsNew()
    {
        var changed = Apply(Node(drains: false), new DrainSpec(0, false));

        var expected = new DrainMetadata { StartedAt = Now.WholeSecond(), UpdatedAt = Now.WholeSecond(), Status = DrainStatus.Draining, AccessorID = "token:new" };
        Assert.Equal(expected, changed.LastDrain);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Apply_KeepsTheStartOfTheRecord_IfTheDrainIsUnderWay(bool shallDrain)
    {
        var changed = Apply(Node(drains: true), shallDrain ? new DrainSpec(0, false) : null);

        Assert.Equal(Before.WholeSecond(), changed.LastDrain?.StartedAt);
        Assert.Equal(Now.WholeSecond(), changed.LastDrain?.UpdatedAt);
        Assert.Equal("token:new", changed.LastDrain?.AccessorID);
    }

    [Fact]
    public void Apply_LeavesTheRecordAlone_IfThereIsNoDrainAndNoneIsWanted()
    {
        var node = Node(drains: false);

        Assert.Same(node.LastDrain, Apply(node, null, markEligible: true, Meta("new")).LastDrain);
        Assert.Null(Apply(node with { LastDrain = null }, null, markEligible: true, Meta("new")).LastDrain);
    }

    [Theory]
    [InlineData(Hour, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Apply_SetsAForceDeadline_IfTheDeadlineIsPositive(long deadline, bool hasForceDeadline)
    {
        foreach (var drains in new[] { false, true })
        {
            var strategy = Apply(Node(drains), new DrainSpec(deadline, true)).DrainStrategy;

            Assert.NotNull(strategy);
            Assert.Equal(new DrainSpec(deadline, true), strategy.DrainSpec);
            Assert.Equal(hasForceDeadline ? Now.AddNanoseconds(deadline) : default, strategy.ForceDeadline);
            Assert.Equal(drains ? Before : Now, strategy.StartedAt);
        }
    }

    [Fact]
    public void Complete_EndsTheDrain_AndKeepsMetaAccessorAndEligibility()
    {
        var node = Node(drains: true);

        var changed = NodeDrainRules.Complete(node, false, Index, Now);

        Assert.Null(changed.DrainStrategy);
        Assert.Equal(node.LastDrain! with { Status = DrainStatus.Complete, UpdatedAt = Now.WholeSecond() }, changed.LastDrain);
        Assert.Equal("as it was", changed.SchedulingEligibility);
        Assert.Equal(Now.UnixSeconds, changed.StatusUpdatedAt);
        Assert.Equal(Index, changed.ModifyIndex);
        Assert.Equal(new NodeEvent { Message = "Node drain complete", Subsystem = "Drain", Timestamp = Now, CreateIndex = Index }, changed.Events![^1]);
    }

    [Fact]
    public void Complete_MakesNoRecord_IfThereIsNone() =>
        Assert.Null(NodeDrainRules.Complete(Node(drains: true) with { LastDrain = null }, false, Index, Now).LastDrain);

    private static Node Apply(Node node, DrainSpec? spec, bool markEligible = false, IReadOnlyDictionary<string, string>? meta = null) =>
        NodeDrainRules.Apply(node, new DrainOrder(spec, markEligible, meta, "token:new"), Index, Now);

    private static Dictionary<string, string>? Meta(string? value) => value switch
    {
        null => null,
        "" => [],
        _ => new() { ["why"] = value },
    };

    private static Node Node(bool drains) => new()
    {
        ID = OneWrite.Id,
        SchedulingEligibility = "as it was",
        CreateIndex = 8,
        ModifyIndex = 9,
        Events = [new NodeEvent { Message = "Node registered" }],
        DrainStrategy = drains ? new DrainStrategy { Deadline = Hour / 2, ForceDeadline = Now, StartedAt = Before } : null,
        LastDrain = new DrainMetadata
        {
            StartedAt = Before.WholeSecond(),
            UpdatedAt = Before.WholeSecond(),
            Status = drains ? DrainStatus.Draining : DrainStatus.Complete,
            AccessorID = "token:old",
            Meta = Meta("old"),
        },
    };
}
