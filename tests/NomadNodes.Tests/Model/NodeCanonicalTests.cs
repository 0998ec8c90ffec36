using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class NodeCanonicalTests
{
    private const string EmptyTopology = """{"Topology":{"Cores":null,"Distances":null,"Nodes":[],"OverrideTotalCompute":0,"OverrideWitholdCompute":0}}""";

    [Fact]
    public void Registered_Defaults_IfLeftOut()
    {
        var node = NodeCanonical.Registered(new() { Datacenter = "dc1", NodeResources = new() });
        Assert.Equal(("initializing", "eligible", "default", "v1:17739091559110104269"), (node.Status, node.SchedulingEligibility, node.NodePool, node.ComputedClass));
        Assert.Null(NodeCanonical.Registered(new()).NodeResources);
        Assert.Null(NodeCanonical.Copied(new()).NodeResources);
    }

    [Fact]
    public void Registered_AsSent_IfGiven()
    {
        var node = NodeCanonical.Registered(new() { Status = "ready", SchedulingEligibility = "ineligible", NodePool = "gpu" });
        Assert.Equal(("ready", "ineligible", "gpu"), (node.Status, node.SchedulingEligibility, node.NodePool));
    }

    // What was sent; the sums that are stored; the sums that a copy shows; the topology of both. As recorded.
    [Theory]
    [InlineData("4000,4,[0,1,2,3]", "4000,4,[0,1,2,3]", "4000,4,[0,1,2,3]", "0 1 2 3", 1000UL, 0UL)]
    [InlineData("3000,2,null", "3000,2,null", "3000,2,[0,1]", "0 1", 1500UL, 0UL)]
    [InlineData("6000,6,[2,3]", "6000,6,[2,3]", "6000,2,[2,3]", "2 3", 3000UL, 12000UL)]
    [InlineData("4001,4,[]", "4001,4,[]", "4001,4,[0,1,2,3]", "0 1 2 3", 1000UL, ulong.MaxValue)]
    public void Registered_MakesTopology_IfSumsOnly(string sent, string stored, string copied, string cores, ulong speed, ulong withheld)
    {
        var first = Registered("{\"Cpu\":" + Cpu(sent) + "}");
        var second = Copied(first);
        var topology = first.Processors.Topology!;
        Assert.Equal(Cpu(stored), Written.Of(first.Cpu));
        Assert.Equal(Cpu(copied), Written.Of(second.Cpu));
        Assert.Same(topology, second.Processors.Topology);
        Assert.Equal(cores, string.Join(' ', topology.Cores!.Select(core => core.ID)));
        Assert.All(topology.Cores!, core => Assert.Equal((speed, true), (core.GuessSpeed, core.Grade)));
        Assert.EndsWith(
            $"\"Distances\":[[10]],\"Nodes\":[0],\"OverrideTotalCompute\":{first.Cpu.CpuShares},\"OverrideWitholdCompute\":{withheld}}}",
            Written.Of(topology), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"OverrideTotalCompute":9000,"Cores":[{"ID":5,"BaseSpeed":1000},{"ID":1,"GuessSpeed":500,"Disable":true},{"ID":0}]}""", "9000,2,[0,5]")]
    [InlineData("""{"OverrideWitholdCompute":100,"Cores":[{"ID":0,"BaseSpeed":2400,"MaxSpeed":3600},{"ID":1,"MaxSpeed":1800},{"ID":2,"Disable":true,"GuessSpeed":2000}]}""", "6200,2,[0,1]")]
    [InlineData("""{"Cores":[{"ID":0,"Disable":true}]}""", "0,0,[]")]
    public void Registered_SumsOfCores_IfTopology(string topology, string cpu)
    {
        var stored = Registered("{\"Cpu\":{\"CpuShares\":7},\"Processors\":{\"Topology\":" + topology + "}}");
        Assert.Equal(Cpu(cpu), Written.Of(stored.Cpu));
        Assert.Equal(Cpu(cpu), Written.Of(Copied(stored).Cpu));
    }

    [Theory]
    [InlineData("{}", EmptyTopology)]
    [InlineData("""{"Cpu":{"CpuShares":3000}}""", EmptyTopology)]
    [InlineData("""{"Cpu":{"TotalCpuCores":3}}""", EmptyTopology)]
    [InlineData("""{"Networks":[]}""", EmptyTopology)]
    [InlineData("""{"Networks":[{"IP":"10.0.0.1"}]}""", EmptyTopology)]
    [InlineData("""{"Processors":{"Topology":{"Nodes":[0],"Cores":[]}}}""", EmptyTopology)]
    [InlineData("""{"NodeNetworks":[]}""", """{"Topology":null}""")]
    [InlineData("""{"NodeNetworks":[{"Mode":"cni/x"}]}""", """{"Topology":null}""")]
    [InlineData("""{"NodeNetworks":[],"Processors":{"Topology":{"Nodes":[7]}}}""", """{"Topology":{"Cores":null,"Distances":null,"Nodes":[7],"OverrideTotalCompute":0,"OverrideWitholdCompute":0}}""")]
    public void Registered_EmptyTopology_UnlessNodeNetworks(string sent, string expected)
        => Assert.Equal(expected, Written.Of(Registered(sent).Processors));

    [Theory]
    [InlineData("{}", "null", "null", "null")]
    [InlineData("""{"Networks":[]}""", "null", "[]", "null")]
    [InlineData("""{"Networks":[],"NodeNetworks":[]}""", "[]", "[]", "null")]
    [InlineData(
        """{"Networks":[{"Device":"eth0","IP":"10.0.0.1","MBits":10},{"Mode":"bridge","Device":"lo","CIDR":"127.0.0.1/8","MBits":7},{}]}""",
        """[{"Mode":"","Device":"eth0","MacAddress":"","Speed":10,"Addresses":[{"Family":"","Alias":"default","Address":"10.0.0.1","ReservedPorts":"","Gateway":""}]},{"Mode":"bridge","Device":"lo","MacAddress":"","Speed":7,"Addresses":null},{"Mode":"","Device":"","MacAddress":"","Speed":0,"Addresses":null}]""",
        """[{"Device":"eth0","IP":"10.0.0.1","MBits":10},{"Mode":"bridge","Device":"lo","CIDR":"127.0.0.1/8","MBits":7},{}]""",
        """[{"Device":"eth0","IP":"10.0.0.1","MBits":10},{"Mode":"bridge","Device":"lo","CIDR":"127.0.0.1/8","MBits":7},{}]""")]
    [InlineData("""{"Networks":[{"IP":"10.0.0.1"}],"NodeNetworks":[]}""", "[]", """[{"IP":"10.0.0.1"}]""", """[{"IP":"10.0.0.1"}]""")]
    public void Registered_NodeNetworks_IfNetworksOnly(string sent, string nodeNetworks, string stored, string copied)
    {
        var first = Registered(sent);
        Assert.Contains($"\"NodeNetworks\":{nodeNetworks},\"Networks\":{stored},", Written.Of(first), StringComparison.Ordinal);
        Assert.Contains($"\"NodeNetworks\":{nodeNetworks},\"Networks\":{copied},", Written.Of(Copied(first)), StringComparison.Ordinal);
    }

    [Fact]
    public void Copied_TheSameNode_IfNothingChanges()
    {
        var node = NodeCanonical.Copied(NodeCanonical.Registered(Written.Node(RichNode.Sent)));
        Assert.Same(node, NodeCanonical.Copied(node));
    }

    private static NodeResources Registered(string json) => NodeCanonical.Registered(new() { NodeResources = Written.Resources(json) }).NodeResources!;

    private static NodeResources Copied(NodeResources resources) => NodeCanonical.Copied(new() { NodeResources = resources }).NodeResources!;

    private static string Cpu(string values)
    {
        var parts = values.Split(',', 3);
        return $$"""{"CpuShares":{{parts[0]}},"TotalCpuCores":{{parts[1]}},"ReservableCpuCores":{{parts[2]}}}""";
    }
}
