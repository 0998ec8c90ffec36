using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class NodeStubTests
{
    [Fact]
    public void Write_AsRecorded_IfRich()
    {
        // Maps come in any order: those of the recorded stub, under the members that a stub does not show whole.
        var node = Written.Node(RichNode.Stub) with { HTTPAddr = "10.0.0.1:4646", Attributes = Attributes("ubuntu", "2.0.6") };
        Assert.Equal(RichNode.Stub, Stub(node, NodeListFields.Resources | NodeListFields.OS));
    }

    [Fact]
    public void Write_NullsAndEmpties_IfBare()
        => Assert.Equal(
            """{"Address":"","ID":"","Attributes":null,"Datacenter":"","Name":"","NodePool":"","NodeClass":"","Version":"","Drain":false,"SchedulingEligibility":"","Status":"","StatusDescription":"","Drivers":null,"HostVolumes":null,"NodeResources":null,"ReservedResources":null,"LastDrain":null,"CreateIndex":0,"ModifyIndex":0}""",
            Stub(new(), NodeListFields.None));

    [Fact]
    public void Write_OnlyWhatIsAsked_IfFields()
    {
        var node = new Node { NodeResources = new(), ReservedResources = new(), Attributes = Attributes("alpine", "1"), DrainStrategy = new() };
        Assert.Contains("\"Attributes\":null", Stub(node, NodeListFields.Resources), StringComparison.Ordinal);
        Assert.Contains("\"NodeResources\":null,\"ReservedResources\":null", Stub(node, NodeListFields.OS), StringComparison.Ordinal);
        Assert.Contains("\"Attributes\":{\"os.name\":\"alpine\"}", Stub(node, NodeListFields.OS), StringComparison.Ordinal);
        Assert.Contains("\"Attributes\":{\"os.name\":\"\"}", Stub(new(), NodeListFields.OS), StringComparison.Ordinal);
        Assert.Contains("\"Version\":\"1\",\"Drain\":true", Stub(node, NodeListFields.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1:4646", "10.0.0.1")]
    [InlineData("[fd00::7]:4646", "fd00::7")]
    [InlineData("host.example:80", "host.example")]
    [InlineData("host:", "host")]
    [InlineData(":4646", "")]
    [InlineData("10.1.2.3", "")]
    [InlineData("", "")]
    [InlineData("a:b:c", "")]
    [InlineData("[fd00::7]", "")]
    [InlineData("[fd00::7]x:1", "")]
    [InlineData("[fd00::7:4646", "")]
    [InlineData("[[a]:1", "")]
    [InlineData("[a]:1]", "")]
    [InlineData("a]:1", "")]
    [InlineData("a:[1", "")]
    public void Host_AsGoSplits_IfAddress(string address, string expected) => Assert.Equal(expected, HostPort.Host(address).ToString());

    private static string Stub(Node node, NodeListFields fields) => Written.Of(w => NodeStub.Write(w, node, fields));

    private static Dictionary<string, string> Attributes(string os, string version) => new() { ["os.name"] = os, ["nomad.version"] = version };
}
