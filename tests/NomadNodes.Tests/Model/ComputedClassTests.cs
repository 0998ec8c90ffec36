using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class ComputedClassTests
{
    private const string Base = "\"Datacenter\":\"dc1\",\"NodePool\":\"default\"";
    private const string Recorded = "\"Datacenter\":\"dc1\",\"NodePool\":\"default\",\"Attributes\":{\"a\":\"1\"},\"NodeResources\":";

    // From a real server, and from the library that it uses.
    [Theory]
    [InlineData("{}", "v1:7979846458074261306")]
    [InlineData("{\"NodeResources\":{}}", "v1:15181920855415527550")]
    [InlineData("{" + Base + ",\"NodeResources\":{}}", "v1:17739091559110104269")]
    [InlineData("{" + Base + ",\"NodeClass\":\"linux-medium-pci\",\"NodeResources\":{},\"Attributes\":{\"kernel.name\":\"linux\",\"arch\":\"x86\",\"nomad.version\":\"0.5.0\",\"driver.exec\":\"1\",\"driver.mock_driver\":\"1\",\"consul.version\":\"1.11.4\",\"unique.hostname\":\"h\"},\"Meta\":{\"pci-dss\":\"true\",\"database\":\"mysql\",\"version\":\"5.6\"}}", "v1:1720980556432095413")]
    [InlineData("{" + Base + ",\"NodeResources\":{\"Devices\":[{\"Vendor\":\"foo\",\"Type\":\"gpu\",\"Name\":\"bam\"}]}}", "v1:16116785598545763367")]
    [InlineData("{" + Base + ",\"NodeResources\":{\"Devices\":[{\"Vendor\":\"foo\",\"Type\":\"gpu\",\"Name\":\"bam\",\"Attributes\":{\"foo\":{\"Bool\":true}}}]}}", "v1:8831672239175303410")]
    [InlineData("{" + Base + ",\"NodeResources\":{\"Devices\":[{\"Vendor\":\"nvidia\",\"Type\":\"gpu\",\"Name\":\"1080ti\",\"Attributes\":{\"memory\":{\"Int\":11,\"Unit\":\"GiB\"},\"cuda_cores\":{\"Int\":3584}}}]}}", "v1:8515594256356070276")]
    [InlineData("{" + Recorded + "{\"Devices\":[]}}", "v1:5032492111610528454")]
    [InlineData("{" + Recorded + "{\"Cpu\":{\"CpuShares\":9}},\"Name\":\"n\",\"Meta\":{\"unique.rack\":\"r1\"}}", "v1:5032492111610528454")]
    [InlineData("{" + Recorded + "{},\"Meta\":{\"rack\":\"r1\"}}", "v1:6572444448730024827")]
    [InlineData("{" + Recorded + "{},\"NodeClass\":\"linux-medium-pci\"}", "v1:13500347682276446039")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\",\"Attributes\":{\"f\":{\"Float\":1.5}}}]}}", "v1:12983714837384151090")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\",\"Attributes\":{\"s\":{\"String\":\"ü\"},\"b\":{\"Bool\":true}}}]}}", "v1:9383716605987154694")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\",\"Attributes\":{\"b\":{\"Bool\":false},\"unique.x\":{\"Int\":1}}}]}}", "v1:12964087140325992673")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\",\"Attributes\":{\"n\":{\"Int\":-1},\"e\":{}}}]}}", "v1:4106496215108270654")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\",\"Instances\":[{\"ID\":\"1\"}]}]}}", "v1:13305769424523880780")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\"},{\"Vendor\":\"d\",\"Type\":\"e\",\"Name\":\"f\"}]}}", "v1:13425997898552252904")]
    [InlineData("{" + Recorded + "{\"Devices\":[{\"Vendor\":\"d\",\"Type\":\"e\",\"Name\":\"f\"},{\"Vendor\":\"a\",\"Type\":\"b\",\"Name\":\"c\"}]}}", "v1:10655939564315879898")]
    public void Of_KnownClass_IfNode(string json, string expected) => Assert.Equal(expected, ComputedClass.Of(Written.Node(json)));

    [Fact]
    public void Of_AsRecorded_IfRich()
    {
        var node = Written.Node(RichNode.Wire);
        Assert.Equal(node.ComputedClass, ComputedClass.Of(node));
    }

    [Fact]
    public void Of_Same_WhateverTheMapType()
    {
        var node = Written.Node(RichNode.Wire);
        Assert.Equal(ComputedClass.Of(node), ComputedClass.Of(node with { Attributes = new SortedDictionary<string, string>(node.Attributes!.ToDictionary()) }));
    }

    [Fact]
    public void Of_AllocatesItsTextOnly_IfWarm()
    {
        var node = Written.Node(RichNode.Wire);
        ComputedClass.Of(node);
        Assert.InRange(Enumerable.Range(0, 20).Min(_ => AllocatedBy(node)), 1, LargestObject + 2 * ComputedClass.Of(node).Length);
    }

    // The text's own header and padding, and one box that code which is not yet optimised makes.
    private const int LargestObject = 56;

    // The least of several runs: the runtime may compile in between, on this thread.
    private static long AllocatedBy(Node node)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ComputedClass.Of(node);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
