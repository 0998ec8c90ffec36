using System.Text;
using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class ModelJsonTests
{
    [Fact]
    public void Node_SameWire_IfStoredAndRead()
    {
        var node = Written.Node(RichNode.Wire) with { SecretID = "s", DrainStrategy = new() { Deadline = -1, StartedAt = Timestamp.FromUnixSeconds(7, 8, 90) } };
        var stored = JsonSerializer.SerializeToUtf8Bytes(node, ModelJson.Default.Node);
        var read = JsonSerializer.Deserialize(stored, ModelJson.Default.Node)!;
        Assert.Equal(Written.Of(node), Written.Of(read));
        Assert.Equal("s", read.SecretID);
        Assert.DoesNotContain("\"DrainSpec\"", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
    }

    [Fact]
    public void Pool_SameWire_IfStoredAndRead()
    {
        var pool = new NodePool
        {
            Name = "p",
            Meta = new Dictionary<string, string> { ["k"] = "v" },
            SchedulerConfiguration = new() { SchedulerAlgorithm = "spread", MemoryOversubscriptionEnabled = false },
            NodeIdentityTTL = -1,
            Hash = [1, 2, 3],
            CreateIndex = ulong.MaxValue,
        };
        var read = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(pool, ModelJson.Default.NodePool), ModelJson.Default.NodePool)!;
        Assert.Equal(Written.Of(pool), Written.Of(read));
        Assert.Equal(
            """{"Name":"p","Description":"","Meta":{"k":"v"},"SchedulerConfiguration":{"MemoryOversubscriptionEnabled":false,"SchedulerAlgorithm":"spread"},"NodeIdentityTTL":-1,"Hash":"AQID","CreateIndex":18446744073709551615,"ModifyIndex":0}""",
            Written.Of(pool));
    }

    [Fact]
    public void Node_EmptyValues_IfNullOrMissing()
    {
        var missing = Written.Node("{}");
        var nulls = Written.Node("""{"ID":null,"Name":null,"Events":null,"Attributes":null,"NodeResources":null,"DrainStrategy":null,"Status":null}""");
        Assert.Equal(Written.Of(new Node()), Written.Of(missing));
        Assert.Equal(Written.Of(new Node()), Written.Of(nulls));
        Assert.Equal("", nulls.Status);
        Assert.Null(nulls.Attributes);
    }

    [Fact]
    public void Resources_EmptyParts_IfNullOrMissing()
    {
        var nulls = Written.Resources("""{"Cpu":null,"Memory":null,"Disk":null,"Processors":null}""");
        Assert.Equal(Written.Of(new NodeResources()), Written.Of(nulls));
        Assert.Equal(Written.Of(new NodeResources()), Written.Of(Written.Resources("{}")));
    }

    [Fact]
    public void Node_Tolerant_IfOtherCaseOrUnknown()
    {
        var node = Written.Node("""{"id":"x","httpaddr":"a:1","META":{"A":"1","a":null},"Drain":true,"Resources":{"CPU":1},"noderesources":{"cpu":{"cpushares":9007199254740993}}}""");
        Assert.Equal("x", node.ID);
        Assert.Equal("a:1", node.HTTPAddr);
        Assert.Equal("1", node.Meta!["A"]);
        Assert.Equal("", node.Meta["a"]);
        Assert.Equal(9007199254740993, node.NodeResources!.Cpu.CpuShares);
    }

    [Fact]
    public void Topology_SortedNodes_IfShown()
    {
        var resources = Written.Resources("""{"Processors":{"Topology":{"Nodes":[2,0,1,0],"Distances":[[10,255],[],null]}}}""");
        Assert.Equal(
            """{"Cores":null,"Distances":[[10,255],[],null],"Nodes":[0,1,2],"OverrideTotalCompute":0,"OverrideWitholdCompute":0}""",
            Written.Of(resources.Processors.Topology!));
    }

    [Theory]
    [InlineData("""{"ID":7}""", "$.ID")]
    [InlineData("""{"Attributes":{"a":1}}""", "$.Attributes")]
    [InlineData("""{"Meta":[]}""", "$.Meta")]
    [InlineData("""{"NodeResources":{"Cpu":{"CpuShares":1.5}}}""", "$.NodeResources.Cpu.CpuShares")]
    [InlineData("""{"NodeResources":{"Cpu":{"TotalCpuCores":65536}}}""", "$.NodeResources.Cpu.TotalCpuCores")]
    [InlineData("""{"NodeResources":{"Devices":[{"Attributes":{"f":{"Float":1e400}}}]}}""", "$.NodeResources.Devices[0].Attributes.f.Float")]
    [InlineData("""{"Drivers":{"docker":{"UpdateTime":"yesterday"}}}""", "$.Drivers.docker.UpdateTime")]
    [InlineData("""{"Drivers":{"docker":{"UpdateTime":7}}}""", "$.Drivers.docker.UpdateTime")]
    [InlineData("""{"CreateIndex":-1}""", "$.CreateIndex")]
    [InlineData("""{"ID":"x" """, "$")]
    public void Node_JsonExceptionWithPath_IfWrong(string json, string path)
    {
        var error = Assert.Throws<JsonException>(() => Written.Node(json));
        Assert.StartsWith(path, error.Path, StringComparison.Ordinal);
        Assert.NotEmpty(error.Message);
    }
}
