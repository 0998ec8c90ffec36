using NomadNodes.Agent.Nomad;

namespace NomadNodes.Tests.Agent.Nomad;

public sealed class ConfigFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    [Fact]
    public void LaterFiles_OutrankEarlierOnes()
    {
        var first = Write("first", "region = \"a\"\nname = \"n\"");
        var second = Write("second", """{"region": "b"}""");

        var (tree, files) = ConfigFiles.Read([first, second]);

        Assert.Equal(("b", "n"), (tree.Text("region"), tree.Text("name")));
        Assert.Equal([first, second], files);
    }

    [Fact]
    public void Folder_IsItsHclAndJsonFiles_ByName()
    {
        var last = Write("b.hcl", "region = \"b\"");
        var first = Write("a.json", """{"region": "a", "name": "n"}""");
        Write("c.txt", "region = \"c\"");
        Directory.CreateDirectory(Path.Combine(_folder, "d.hcl"));

        var (tree, files) = ConfigFiles.Read([_folder]);

        Assert.Equal(("b", "n"), (tree.Text("region"), tree.Text("name")));
        Assert.Equal([first, last], files);
    }

    [Fact]
    public void FileOfATestSuite_IsTaken()
    {
        var file = Write("nomad", """
            {"name": "node-41407", "data_dir": "/tmp/x", "region": "global", "disable_update_check": true, "log_level": "ERROR",
             "consul": {"address": "", "auth": "", "token": ""}, "advertise": {"http": "127.0.0.1", "rpc": "127.0.0.1", "serf": "127.0.0.1"},
             "ports": {"http": 20001, "rpc": 20002, "serf": 20003}, "server": {"enabled": true, "bootstrap_expect": 1, "raft_protocol": 3},
             "client": {"enabled": false, "options": {"test.tighten_network_timeouts": "true"}},
             "vault": {"enabled": false}, "acl": {"enabled": true}, "telemetry": {"prometheus_metrics": true}}
            """);

        var (tree, _) = ConfigFiles.Read([file]);

        Assert.Equal("20001", tree.Text("ports", "http"));
        Assert.Equal((true, false, true), (tree.IsOn("server", "enabled"), tree.IsOn("client", "enabled"), tree.IsOn("acl", "enabled")));
    }

    [Fact]
    public void UnknownKeys_AreRefused()
    {
        var file = Write("f", "nope = 1\nregion = \"a\"\nalso { x = 1 }");

        Assert.Equal($"Error loading configuration from {file}: Error loading {file}: unexpected keys also, nope", FaultOf(file));
    }

    [Fact]
    public void UnknownKeys_OfAFileInAFolder_NameBoth()
    {
        var file = Write("f.hcl", "nope = 1");

        Assert.Equal($"Error loading configuration from {_folder}: Error loading {file}: unexpected keys nope", FaultOf(_folder));
    }

    [Fact]
    public void MissingFile_IsRefused()
    {
        var path = Path.Combine(_folder, "missing");

        Assert.Equal($"Error loading configuration from {path}: stat {path}: no such file or directory", FaultOf(path));
    }

    [Theory]
    [InlineData("region = ")]
    [InlineData("this is not hcl")]
    [InlineData("server { enabled = true")]
    [InlineData("")]
    public void FileThatIsNoHcl_SaysNothing(string text)
    {
        var (tree, files) = ConfigFiles.Read([Write("f.hcl", text)]);

        Assert.Empty(tree.Names);
        Assert.Single(files);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FaultOf(string path) => Assert.Throws<AgentConfigException>(() => ConfigFiles.Read([path])).Message;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
