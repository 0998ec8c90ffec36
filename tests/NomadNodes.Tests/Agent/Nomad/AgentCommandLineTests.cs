using NomadNodes.Agent.Nomad;

namespace NomadNodes.Tests.Agent.Nomad;

public sealed class AgentCommandLineTests
{
    [Theory]
    [InlineData("-bind 10.0.0.1", "bind_addr", "10.0.0.1")]
    [InlineData("--bind 10.0.0.1", "bind_addr", "10.0.0.1")]
    [InlineData("-bind=10.0.0.1", "bind_addr", "10.0.0.1")]
    [InlineData("--bind=10.0.0.1", "bind_addr", "10.0.0.1")]
    [InlineData("-bind a -bind b", "bind_addr", "b")]
    [InlineData("-bind= -node x", "bind_addr", null)]
    [InlineData("-node web-1", "name", "web-1")]
    [InlineData("-region eu", "region", "eu")]
    [InlineData("-dc dc9", "datacenter", "dc9")]
    [InlineData("-data-dir /var/nomad", "data_dir", "/var/nomad")]
    [InlineData("-log-level WARN", "log_level", "WARN")]
    [InlineData("-log-json", "log_json", "true")]
    [InlineData("-acl-enabled", "acl.enabled", "true")]
    [InlineData("-acl-enabled=T", "acl.enabled", "T")]
    [InlineData("-acl-enabled=false", "acl.enabled", null)]
    [InlineData("-server", "server.enabled", "true")]
    [InlineData("-client", "client.enabled", "true")]
    [InlineData("-bootstrap-expect=1", "server.bootstrap_expect", "1")]
    [InlineData("-node-class gpu", "client.node_class", "gpu")]
    [InlineData("-node-pool a100", "client.node_pool", "a100")]
    [InlineData("-meta rack=r1=x", "client.meta.rack", "r1=x")]
    [InlineData("-server -bind a positional -bind b", "bind_addr", "a")]
    [InlineData("-bind a -- -bind b", "bind_addr", "a")]
    [InlineData("-network-interface lo -servers 10.0.0.1 -retry-join a -join b -encrypt k -vault-enabled=false -plugin-dir p -alloc-dir q -state-dir r -node z", "name", "z")]
    [InlineData("-consul-auto-advertise=false -node z", "name", "z")]
    public void Flag_SaysWhatAConfigurationWould(string line, string path, string? value)
    {
        var parsed = Parse(line);

        Assert.Null(parsed.Fault);
        Assert.Equal(value, parsed.Flags.Text(path.Split('.')));
    }

    [Theory]
    [InlineData("-dev", true)]
    [InlineData("--dev", true)]
    [InlineData("-dev=1", true)]
    [InlineData("-dev-connect", true)]
    [InlineData("-dev=false", false)]
    [InlineData("-server", false)]
    [InlineData("stray -dev", false)]
    public void Dev_IsASwitch(string line, bool isDev) => Assert.Equal(isDev, Parse(line).IsDev);

    [Theory]
    [InlineData("-nope", "flag provided but not defined: -nope")]
    [InlineData("--nope=1", "flag provided but not defined: -nope")]
    [InlineData("-dev -nope", "flag provided but not defined: -nope")]
    [InlineData("-config", "flag needs an argument: -config")]
    [InlineData("-dev=maybe", "invalid boolean value \"maybe\" for -dev: parse error")]
    [InlineData("-bootstrap-expect one", "invalid value \"one\" for flag -bootstrap-expect: parse error")]
    [InlineData("---dev", "bad flag syntax: ---dev")]
    [InlineData("-=1", "bad flag syntax: -=1")]
    [InlineData("-meta rack", "invalid value \"rack\" for flag -meta: it is not key=value")]
    [InlineData("--Http:Port", "flag needs an argument: -Http:Port")]
    public void WrongFlag_IsAFault_InTheWordsOfGo(string line, string fault) => Assert.Equal(fault, Parse(line).Fault);

    [Fact]
    public void ConfigPaths_AreKeptInOrder() => Assert.Equal(["a", "b", "c"], Parse("-config a --config=b -dev -config c").ConfigPaths);

    [Fact]
    public void OurOwnSettings_MayStandAmongTheFlags()
    {
        var line = Parse("-dev --Http:Port 0 -Edition=enterprise --Seed demo -ready-file /tmp/r");

        Assert.Equal(["--Http:Port=0", "--Edition=enterprise", "--Seed=demo"], line.Settings);
        Assert.Equal("/tmp/r", line.ReadyFilePath);
        Assert.True(line.IsDev);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-dev --help")]
    public void Help_IsAskedFor(string line) => Assert.True(Parse(line).WantsHelp);

    private static AgentCommandLine Parse(string line) => AgentCommandLine.Parse(line.Split(' '));
}
