using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>What keeps a group from a node, as the metrics spell it.</summary>
public sealed class FeasibilityTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "missing drivers")]
    [InlineData(true, false, "missing drivers")]
    public void Process_NeedsHealthyDrivers(bool detected, bool healthy, string? reason)
    {
        _world.Put(Make.Node(1) with { Drivers = new Dictionary<string, DriverInfo> { ["mock_driver"] = new() { Detected = detected, Healthy = healthy } } });

        Assert.Equal(reason, Reason(Make.Job()));
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("true", null)]
    [InlineData("0", "missing drivers")]
    public void Process_BelievesTheAttribute_IfTheDriverIsNotListed(string attribute, string? reason)
    {
        _world.Put((Make.Node(1) with { Drivers = null, Attributes = new Dictionary<string, string> { ["driver.mock_driver"] = attribute } }).WithClass());

        Assert.Equal(reason, Reason(Make.Job()));
    }

    /// <summary>The class does not tell of the drivers' health: the node that comes first in the shuffle decides what is remembered of it.</summary>
    [Fact]
    public void Process_PlacesNothingOnAnUnhealthyDriver_OfAClassThatIsEligible()
    {
        var placed = Enumerable.Range(1, 10).SelectMany(seed =>
        {
            var world = new World(seed);
            world.Put(Make.Node(1));
            world.Put(Make.Node(2) with { Drivers = new Dictionary<string, DriverInfo>() });
            return world.Run(world.Put(Make.Job(count: 3))).Plan?.Placed ?? [];
        }).ToList();

        Assert.NotEmpty(placed);
        Assert.All(placed, alloc => Assert.Equal("node-1", alloc.NodeName));
    }

    [Fact]
    public void Process_NamesTheOperator_OfAConstraintThatFails()
    {
        _world.Put(Make.Node(1));

        Assert.Equal("${attr.nomad.version} version < 1.0", Reason(Make.Job().WithConstraint("${attr.nomad.version}", "version", "< 1.0")));
    }

    [Fact]
    public void Process_LooksAtConstraintsOfGroupsAndTasks()
    {
        _world.Put(Make.Node(1));
        Constraint[] constraints = [new Constraint { LTarget = "${node.class}", Operand = "=", RTarget = "big" }];

        Assert.Equal("${node.class} = big", Reason(Make.Job("a").WithGroup(group => group with { Constraints = constraints })));
        Assert.Equal("${node.class} = big", Reason(Make.Job("b").WithTask(task => task with { Constraints = constraints })));
    }

    [Fact]
    public void Process_PlacesEachOnItsOwnHost_IfHostsAreDistinct()
    {
        for (var i = 1; i <= 3; i++) _world.Put(Make.Node(i));

        var decision = _world.Run(_world.Put(Make.Job(count: 4).WithConstraint("", "distinct_hosts")));

        Assert.Equal(3, decision.Plan!.Placed.Select(alloc => alloc.NodeID).Distinct().Count());
        Assert.Equal(new Dictionary<string, long> { ["distinct_hosts"] = 3 }, decision.Completed!.FailedTGAllocs!["g"].ConstraintFiltered);
        Assert.All(decision.CreatedEvals[0].ClassEligibility!.Values, Assert.True);
    }

    [Fact]
    public void Process_LimitsAProperty_IfItIsDistinct()
    {
        for (var i = 1; i <= 4; i++) _world.Put(Make.Node(i, rack: i % 2 == 0 ? "r1" : "r2"));

        var decision = _world.Run(_world.Put(Make.Job(count: 5).WithConstraint("${meta.rack}", "distinct_property", "2")));

        var racks = decision.Plan!.Placed.GroupBy(alloc => _world.FindNode(alloc.NodeID)!.Meta!["rack"]).Select(rack => rack.Count());
        Assert.Equal([2, 2], racks);
        Assert.Equal(
            new Dictionary<string, long> { ["distinct_property: ${meta.rack}=r1 used by 2 allocs"] = 2, ["distinct_property: ${meta.rack}=r2 used by 2 allocs"] = 2 },
            decision.Completed!.FailedTGAllocs!["g"].ConstraintFiltered);
    }

    [Fact]
    public void Process_PrefersNodesByAffinity()
    {
        for (var i = 1; i <= 5; i++) _world.Put(Make.Node(i, rack: $"r{i}"));
        var job = Make.Job() with { Affinities = [new Affinity { LTarget = "${meta.rack}", Operand = "=", RTarget = "r4", Weight = 50 }] };

        var alloc = _world.Run(_world.Put(job)).Plan!.Placed[0];

        Assert.Equal("node-4", alloc.NodeName);
        Assert.Equal([1.0, 0.0, 0.0, 0.0, 0.0], alloc.Metrics!.ScoreMetaData!.Select(score => score.Scores!["node-affinity"]));
    }

    [Fact]
    public void Process_SpreadsByPercent()
    {
        for (var i = 1; i <= 6; i++) _world.Put(Make.Node(i, rack: i <= 3 ? "r1" : "r2"));
        var job = Make.Job(count: 10) with
        {
            Spreads = [new Spread { Attribute = "${meta.rack}", Weight = 100, SpreadTarget = [new SpreadTarget { Value = "r1", Percent = 70 }, new SpreadTarget { Value = "r2", Percent = 30 }] }],
        };

        var placed = _world.Run(_world.Put(job)).Plan!.Placed;

        Assert.Equal(7, placed.Count(alloc => _world.FindNode(alloc.NodeID)!.Meta!["rack"] == "r1"));
        Assert.Contains("allocation-spread", placed[0].Metrics!.ScoreMetaData![0].Scores!.Keys);
    }

    [Fact]
    public void Process_SpreadsEvenly_IfNoTargetIsGiven()
    {
        for (var i = 1; i <= 3; i++) _world.Put(Make.Node(i, rack: $"r{i}"));

        var placed = _world.Run(_world.Put(Make.Job(count: 6) with { Spreads = [new Spread { Attribute = "${meta.rack}", Weight = 100 }] })).Plan!.Placed;

        Assert.All(placed.GroupBy(alloc => alloc.NodeID), node => Assert.Equal(2, node.Count()));
    }

    [Fact]
    public void Process_GivesPorts_OfTheNodesRange()
    {
        _world.Put(Make.Node(1));
        var network = new NetworkResource { ReservedPorts = [new Port { Label = "db", Value = 5432 }], DynamicPorts = [new Port { Label = "http", To = -1 }, new Port { Label = "rpc", To = 80 }] };

        var decision = _world.Run(_world.Put(Make.Job(count: 2).WithGroup(group => group with { Networks = [network] })));

        var ports = Assert.Single(decision.Plan!.Placed).AllocatedResources!.Shared.Ports!.ToDictionary(port => port.Label);
        Assert.Equal((5432, "10.0.0.1"), (ports["db"].Value, ports["db"].HostIP));
        Assert.InRange(ports["http"].Value, 20_000, 32_000);
        Assert.Equal((ports["http"].Value, 80), (ports["http"].To, ports["rpc"].To));
        Assert.Equal(new Dictionary<string, long> { ["network: reserved port collision db=5432"] = 1 }, decision.Completed!.FailedTGAllocs!["g"].DimensionExhausted);
    }

    [Fact]
    public void Process_KeepsOffPortsOfTheHost()
    {
        _world.Put(Make.Node(1));
        var network = new NetworkResource { ReservedPorts = [new Port { Label = "ssh", Value = 22 }] };

        Assert.Null(_world.Run(_world.Put(Make.Job().WithGroup(group => group with { Networks = [network] }))).Plan);
    }

    [Fact]
    public void Process_GivesWholeCores()
    {
        _world.Put(Make.Node(1));

        var decision = _world.Run(_world.Put(Make.Job(count: 3).WithResources(_ => new Resources { Cores = 2, MemoryMB = 10 })));

        // The second pair would need the 100 MHz that the host keeps.
        var task = Assert.Single(decision.Plan!.Placed).AllocatedResources!.Tasks!["t"];
        Assert.Equal((2000, 2), (task.Cpu.CpuShares, task.Cpu.ReservedCores!.Distinct().Count()));
    }

    [Fact]
    public void Process_GivesDevices_EachOnce()
    {
        var card = new NodeDeviceResource { Vendor = "nvidia", Type = "gpu", Name = "a100", Instances = [new NodeDevice { ID = "x", Healthy = true }, new NodeDevice { ID = "y", Healthy = true }, new NodeDevice { ID = "z" }] };
        _world.Put((Make.Node(1) with { NodeResources = Make.Node(1).NodeResources! with { Devices = [card] } }).WithClass());

        var decision = _world.Run(_world.Put(Make.Job(count: 3).WithResources(asked => asked with { Devices = [new RequestedDevice { Name = "nvidia/gpu", Count = 1 }] })));

        Assert.Equal(["x", "y"], decision.Plan!.Placed.SelectMany(alloc => alloc.AllocatedResources!.Tasks!["t"].Devices![0].DeviceIDs!).Order());
        Assert.Equal(["devices: no devices match request"], decision.Completed!.FailedTGAllocs!["g"].DimensionExhausted!.Keys);
    }

    [Fact]
    public void Process_KeepsToTheMostAllocsOfANode()
    {
        _world.Put(Make.Node(1) with { NodeMaxAllocs = 2 });

        Assert.Equal(2, _world.Run(_world.Put(Make.Job(count: 3))).Plan!.Placed.Count);
    }

    [Fact]
    public void Process_FollowsThePoolsConfiguration()
    {
        _world.Put(Make.Node(1));
        _world.Run(_world.Put(Make.Job("first")));
        var empty = _world.Put(Make.Node(2));
        _world.Pool = new NodePool { Name = "default", SchedulerConfiguration = new NodePoolSchedulerConfiguration { SchedulerAlgorithm = "spread", MemoryOversubscriptionEnabled = true } };

        var alloc = _world.Run(_world.Put(Make.Job("second").WithResources(asked => asked with { MemoryMaxMB = 128 }))).Plan!.Placed[0];

        Assert.Equal((empty.ID, 128, 128), (alloc.NodeID, alloc.AllocatedResources!.Tasks!["t"].Memory.MemoryMaxMB, alloc.Resources!.MemoryMaxMB));
    }

    /// <summary>Null if it was placed.</summary>
    private string? Reason(Job job)
    {
        var completed = _world.Run(_world.Put(job)).Completed!;
        return completed.FailedTGAllocs is { } failed ? Assert.Single(failed["g"].ConstraintFiltered!).Key : null;
    }
}
