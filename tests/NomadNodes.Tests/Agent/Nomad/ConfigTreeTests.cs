using NomadNodes.Agent.Nomad;
using NomadNodes.Hcl;

namespace NomadNodes.Tests.Agent.Nomad;

public sealed class ConfigTreeTests
{
    [Theory]
    [InlineData("ports { http = 4700 }", "ports.http", "4700")]
    [InlineData("ports = { http = 4700 }", "ports.http", "4700")]
    [InlineData("ports { http = 1 rpc = 2 serf = 3 }", "ports.serf", "3")]
    [InlineData("ports {\n  http = \"4700\"\n}", "ports.http", "4700")]
    [InlineData("# a\n// b\n/* c */ region = \"eu\"", "region", "eu")]
    [InlineData("client { enabled = true meta { a = \"b\" } }", "client.meta.a", "b")]
    [InlineData("plugin \"raw_exec\" { config { enabled = true } }", "plugin.raw_exec.config.enabled", "true")]
    [InlineData("server { enabled = true }\nserver { bootstrap_expect = 1 }", "server.bootstrap_expect", "1")]
    [InlineData("name = \"a\"\nname = \"b\"", "name", "b")]
    [InlineData("name = \"a\"\nname = \"\"", "name", "a")]
    [InlineData("name = <<END\nx\nEND", "name", "x\n")]
    [InlineData("""{"ports": {"http": 4700, "rpc": 1}}""", "ports.http", "4700")]
    [InlineData("""{"client": {"options": {"test.tighten_network_timeouts": "true"}}}""", "client.options.test.tighten_network_timeouts", null)]
    [InlineData("""{"server": [{"enabled": true}]}""", "server.enabled", "true")]
    [InlineData("""{"client": {"meta": {"a": "b"}}, "name": null}""", "client.meta.a", "b")]
    [InlineData("server { retry_join = [\"a\", \"b\"] }", "server.retry_join", "a,b")]
    [InlineData("ports { http = 0 }", "ports.http", null)]
    [InlineData("region = \"eu\"", "region.deeper", null)]
    public void Text_IsFound(string text, string path, string? value) => Assert.Equal(value, Tree(text).Text(path.Split('.')));

    [Theory]
    [InlineData("acl { enabled = true }", true)]
    [InlineData("acl { enabled = \"true\" }", true)]
    [InlineData("acl { enabled = 1 }", true)]
    [InlineData("acl { enabled = false }", false)]
    [InlineData("acl { enabled = \"no\" }", false)]
    [InlineData("acl {}", false)]
    [InlineData("", false)]
    public void Switch_IsOn_IfSomethingSaysSo(string text, bool isOn) => Assert.Equal(isOn, Tree(text).IsOn("acl", "enabled"));

    [Theory]
    [InlineData("region = \"a\"", "region = \"b\"", "region", "b")]
    [InlineData("region = \"a\"", "region = \"\"", "region", "a")]
    [InlineData("server { enabled = true }", "server { enabled = false }", "server.enabled", "true")]
    [InlineData("server { enabled = false }", "server { enabled = true }", "server.enabled", "true")]
    [InlineData("ports { http = 1 }", "ports { rpc = 2 }", "ports.http", "1")]
    [InlineData("ports { http = 1 }", "ports { http = 0 }", "ports.http", "1")]
    [InlineData("ports { http = 1 }", "ports { http = 2 }", "ports.http", "2")]
    public void Merge_TakesWhatWasSaidLater_UnlessItSaysNothing(string first, string second, string path, string value)
    {
        var tree = Tree(first);
        tree.Merge(Tree(second));

        Assert.Equal(value, tree.Text(path.Split('.')));
    }

    [Fact]
    public void Leaves_AreAllValuesOfABlock_AlsoZeroOnes()
    {
        Assert.True(Tree("client { meta { a = 0 b = \"\" c = false d = \"x\" } }").TryFind(["client", "meta"], out var meta));

        Assert.Equal(["a=0", "b=", "c=false", "d=x"], meta.Leaves.Select(leaf => $"{leaf.Key}={leaf.Value}"));
    }

    private static ConfigTree Tree(string text)
    {
        Assert.True(HclParser.TryParse(text, out var root, out var fault), fault);
        return ConfigTree.Of(root);
    }
}
