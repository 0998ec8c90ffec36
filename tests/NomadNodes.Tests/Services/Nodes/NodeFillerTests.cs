using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Tests.Model;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeFillerTests
{
    private static readonly Node Bare = new() { ID = OneWrite.Id, Name = "n", Datacenter = "dc1" };

    /// <summary>What `nomad node status` looks into without asking whether it is there.</summary>
    public static TheoryData<string> Needed =>
    [
        "Attributes.nomad.version", "Attributes.os.name", "Attributes.cpu.arch", "Attributes.unique.hostname", "Attributes.driver.docker",
        "Drivers.docker", "Drivers.exec", "NodeResources.Cpu", "NodeResources.Memory", "NodeResources.Disk", "NodeResources.Networks",
        "NodeResources.NodeNetworks", "ReservedResources.Cpu", "ReservedResources.Memory", "ReservedResources.Disk", "ReservedResources.Networks",
        "Events", "Links", "Meta", "HostVolumes", "CSIControllerPlugins", "CSINodePlugins", "HTTPAddr", "CgroupParent",
    ];

    [Theory]
    [MemberData(nameof(Needed))]
    public void RegisteredNode_HasWhatTheCommandLineNeeds(string path)
    {
        using var node = JsonDocument.Parse(Registered(NodeFiller.Fill(Bare)));

        var (top, rest) = path.Split('.', 2) is [var first, var second] ? (first, second) : (path, null);
        var found = node.RootElement.GetProperty(top);
        found = rest is null ? found : found.GetProperty(rest);
        Assert.NotEqual(JsonValueKind.Null, found.ValueKind);
        Assert.NotEqual("\"\"", found.GetRawText());
    }

    [Fact]
    public void RegisteredNode_HasTheSizeThatItsAttributesSay()
    {
        using var node = JsonDocument.Parse(Registered(NodeFiller.Fill(Bare)));
        var (resources, attributes) = (node.RootElement.GetProperty("NodeResources"), node.RootElement.GetProperty("Attributes"));
        var cores = resources.GetProperty("Cpu").GetProperty("TotalCpuCores").GetInt32();

        Assert.InRange(cores, 4, 16);
        Assert.Equal($"{cores}", attributes.GetProperty("cpu.numcores").GetString());
        Assert.Equal(attributes.GetProperty("cpu.totalcompute").GetString(), $"{resources.GetProperty("Cpu").GetProperty("CpuShares").GetInt64()}");
        Assert.Equal(attributes.GetProperty("memory.totalbytes").GetString(), $"{resources.GetProperty("Memory").GetProperty("MemoryMB").GetInt64() << 20}");
        Assert.Equal(Enumerable.Range(0, cores), resources.GetProperty("Cpu").GetProperty("ReservableCpuCores").EnumerateArray().Select(core => core.GetInt32()));
    }

    [Fact]
    public void Fill_MakesTheSame_IfTheNodeIsTheSame() =>
        Assert.Equal(Registered(NodeFiller.Fill(Bare)), Registered(NodeFiller.Fill(Bare with { })));

    [Fact]
    public void Fill_MakesDifferentMachines_OfDifferentNodes()
    {
        var nodes = Enumerable.Range(0, 1_000).Select(i => NodeFiller.Fill(Bare with { ID = $"05a1b2c3-1111-4aaa-8bbb-0000{(uint)i * 2_654_435_761U % uint.MaxValue:x8}" })).ToList();

        Assert.InRange(nodes.Select(node => node.HTTPAddr).Distinct().Count(), 990, 1_000);
        Assert.All(nodes, node => Assert.True(System.Net.IPEndPoint.TryParse(node.HTTPAddr, out _)));
        Assert.Equal(3, nodes.Select(node => node.NodeResources!.Memory.MemoryMB).Distinct().Count());
    }

    [Fact]
    public void Fill_LeavesWhatIsThere()
    {
        var rich = Written.Node(RichNode.Sent);

        Assert.Equal(rich, NodeFiller.Fill(rich));
    }

    private static string Registered(Node node)
    {
        var write = new OneWrite();
        NodeRegistration.Register(write.Transaction, node);
        return Written.Of(NodeCanonical.Copied(write.Stored));
    }
}
