using System.Reflection;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.Tests.Model;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeRegistrationTests
{
    private static readonly string[] Kept =
    [
        nameof(Node.SecretID), nameof(Node.CreateIndex), nameof(Node.Status), nameof(Node.SchedulingEligibility), nameof(Node.DrainStrategy),
        nameof(Node.LastDrain), nameof(Node.LastMissedHeartbeatIndex), nameof(Node.LastAllocUpdateIndex), nameof(Node.Events),
    ];

    private static readonly string[] MadeByTheServer =
        [nameof(Node.ID), nameof(Node.ComputedClass), nameof(Node.StatusUpdatedAt), nameof(Node.ModifyIndex), nameof(Node.IdentitySigningKeyID)];

    private readonly OneWrite _write = new();

    /// <summary>A node as a liar would send it: with a past.</summary>
    private static Node Sent => Written.Node(RichNode.Sent) with
    {
        SecretID = "secret",
        Status = NodeStatus.Ready,
        StatusDescription = "said by the agent",
        SchedulingEligibility = NodeEligibility.Ineligible,
        NodePool = "gpu",
        DrainStrategy = new DrainStrategy { Deadline = 1 },
        LastDrain = new DrainMetadata { Status = DrainStatus.Complete },
        LastMissedHeartbeatIndex = 91,
        LastAllocUpdateIndex = 92,
        CreateIndex = 93,
        ModifyIndex = 94,
        StatusUpdatedAt = 95,
        ComputedClass = "said by the agent",
        IdentitySigningKeyID = "said by the agent",
        Events = [new NodeEvent { Message = "said by the agent" }],
    };

    private static Node Known => new()
    {
        ID = OneWrite.Id,
        SecretID = "known secret",
        CreateIndex = 3,
        ModifyIndex = 5,
        Status = NodeStatus.Down,
        SchedulingEligibility = NodeEligibility.Eligible,
        NodePool = NodePool.Default,
        DrainStrategy = new DrainStrategy { Deadline = 2 },
        LastDrain = new DrainMetadata { Status = DrainStatus.Draining },
        LastMissedHeartbeatIndex = 4,
        LastAllocUpdateIndex = 2,
        Events = [new NodeEvent { Message = "known" }],
        IdentitySigningKeyID = "known key",
    };

    public static TheoryData<string> Properties => [.. typeof(Node).GetProperties().Select(property => property.Name)];

    [Fact]
    public void Register_BeginsANodesHistory_IfItIsNew()
    {
        NodeRegistration.Register(_write.Transaction, Sent);
        var node = _write.Stored;

        Assert.Equal((8UL, 8UL), (node.CreateIndex, node.ModifyIndex));
        Assert.Equal((NodeStatus.Ready, NodeEligibility.Ineligible), (node.Status, node.SchedulingEligibility));
        Assert.Equal((null, null, 0UL, 0UL), (node.DrainStrategy, node.LastDrain, node.LastMissedHeartbeatIndex, node.LastAllocUpdateIndex));
        Assert.Equal("secret", node.SecretID);
        var registered = Assert.Single(node.Events!);
        Assert.Equal(("Node registered", "Cluster", null, 0UL), (registered.Message, registered.Subsystem, registered.Details, registered.CreateIndex));
        Assert.Equal(_write.Transaction.Now.WholeSecond(), registered.Timestamp);
        Assert.Equal(_write.Transaction.Now.UnixSeconds, node.StatusUpdatedAt);
        Assert.Equal(8UL, _write.Transaction.ToSnapshot().Nodes.Index);
    }

    [Fact]
    public void Register_SetsDefaults_IfTheAgentNamesNone()
    {
        NodeRegistration.Register(_write.Transaction, new Node { ID = OneWrite.Id });
        var node = _write.Stored;

        Assert.Equal((NodeStatus.Initializing, NodeEligibility.Eligible, NodePool.Default), (node.Status, node.SchedulingEligibility, node.NodePool));
        Assert.Equal(ComputedClass.Of(node), node.ComputedClass);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Register_KeepsWhatIsTheServers_AndTakesTheRest_IfTheNodeIsKnown(string name)
    {
        if (MadeByTheServer.Contains(name)) return;
        _write.Store(Known);
        NodeRegistration.Register(_write.Transaction, Sent);
        var property = typeof(Node).GetProperty(name)!;

        Assert.NotEqual(Text(property, NodeCanonical.Registered(Sent)), Text(property, Known));
        Assert.Equal(Text(property, Kept.Contains(name) ? Known : NodeCanonical.Registered(Sent)), Text(property, _write.Stored));
    }

    [Fact]
    public void Register_ComputesTheServersOwn_IfTheNodeIsKnown()
    {
        _write.Store(Known);
        NodeRegistration.Register(_write.Transaction, Sent);
        var node = _write.Stored;

        Assert.Equal(9UL, node.ModifyIndex);
        Assert.Equal(_write.Transaction.Now.UnixSeconds, node.StatusUpdatedAt);
        Assert.Equal(ComputedClass.Of(Sent), node.ComputedClass);
        Assert.Equal(OneWrite.SigningKey, node.IdentitySigningKeyID);
    }

    [Fact]
    public void Register_MakesTheNodesPool_WithoutMovingThePoolsTable_IfThereIsNone()
    {
        NodeRegistration.Register(_write.Transaction, Sent);
        var pools = _write.Transaction.ToSnapshot().NodePools;
        var made = pools.Find(new TextKey("gpu"))!.Record;

        Assert.Equal((1UL, 8UL), (pools.Index, _write.Transaction.Index));
        Assert.Equal("""{"Name":"gpu","Description":"","Meta":null,"SchedulerConfiguration":null,"NodeIdentityTTL":86400000000000,"Hash":null,"CreateIndex":8,"ModifyIndex":8}""", Written.Of(made));
    }

    [Fact]
    public void Register_LeavesTheNodesPool_IfThereIsOne()
    {
        var pool = new NodePool { Name = "gpu", Description = "Ours.", CreateIndex = 8, ModifyIndex = 8 };
        _write.Transaction.NodePools.Put(pool, _write.Transaction.NextIndex());
        NodeRegistration.Register(_write.Transaction, Sent);

        Assert.Same(pool, _write.Transaction.NodePools.Find(new TextKey("gpu")));
        Assert.Equal(3, _write.Transaction.NodePools.Count);
    }

    [Theory]
    [InlineData("", "known secret", null)]
    [InlineData("gpu", "", null)]
    [InlineData("g_-9", "known secret", null)]
    [InlineData("gpu", "Known secret", "node secret ID does not match. Not registering node.")]
    [InlineData("all", "known secret", "node is not allowed to register in node pool \"all\"")]
    [InlineData("all", "another", "node is not allowed to register in node pool \"all\"")]
    [InlineData("a b", "known secret", "invalid node pool: invalid name \"a b\", must match regex ^[a-zA-Z0-9-_]{1,128}$")]
    [InlineData("é", "known secret", "invalid node pool: invalid name \"é\", must match regex ^[a-zA-Z0-9-_]{1,128}$")]
    public void Check_RefusesAKnownNode_IfPoolOrSecretIsWrong(string pool, string secret, string? refusal)
    {
        _write.Store(Known);
        var error = NodeRegistration.Check(_write.Transaction, Sent with { NodePool = pool, SecretID = secret });

        Assert.Equal(refusal is null ? null : new ApiError(400, refusal), error);
    }

    [Fact]
    public void Check_TakesAnySecret_IfTheNodeIsNew() => Assert.Null(NodeRegistration.Check(_write.Transaction, Sent));

    // Lists are compared by what they hold, records and maps by their text.
    private static string Text(PropertyInfo property, Node node) => property.GetValue(node) switch
    {
        null => "null",
        NodeResources resources => Written.Of(resources),
        IEnumerable<NodeEvent> events => string.Join(',', events),
        System.Collections.IEnumerable map and not string => string.Join(',', map.Cast<object>()),
        var value => value.ToString()!,
    };
}
