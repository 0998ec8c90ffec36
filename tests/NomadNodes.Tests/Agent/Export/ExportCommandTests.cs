using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using NomadNodes.Agent.Export;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Http;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Agent.Export;

/// <summary>Our own server stands for the real cluster: what it exports, another one starts with.</summary>
public sealed partial class ExportCommandTests : IAsyncLifetime, IDisposable
{
    private const string Root = "5ec4e7a0-0000-4000-8000-000000000002";

    // Between two servers these differ, as they do between two runs of a cluster.
    private static readonly string[] Own = ["CreateIndex", "ModifyIndex", "JobModifyIndex", "StatusUpdatedAt", "SubmitTime", "Events", "LastDrain", "IdentitySigningKeyID"];

    private readonly ControlServer _server = new(settings => settings with { Seed = "demo", Simulation = new SimulationSettings { Mode = SimulationMode.Manual } });
    private readonly StorageDirectory _folder = new();

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder.Path);
        return _server.InitializeAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_IsASeed_AndTheListsAgree()
    {
        await _server.SendAsync("PUT", "/v1/namespace", """{"Name": "prod", "Description": "that counts"}""");
        var file = Path.Combine(_folder.Path, "seed.json");

        var (code, output, summary) = await ExportAsync("--from", _server.App.Address.ToString(), "--output=" + file, "--allocations");

        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith($"Read from {_server.App.Address}: ", summary);
        var copy = await ControlServer.StartAsync(settings => settings with { Seed = file, Simulation = new SimulationSettings { Mode = SimulationMode.Manual } });
        foreach (var list in new[] { "/v1/nodes?os=true&resources=true", "/v1/node/pools", "/v1/namespaces" })
        {
            Assert.Equal(await ReadAsync(_server, list), await ReadAsync(copy, list));
        }

        foreach (var node in (await _server.TellAsync("GET", "/v1/nodes")).EnumerateArray().Select(node => node.GetProperty("ID").GetString()))
        {
            Assert.Equal(await ReadAsync(_server, $"/v1/node/{node}"), await ReadAsync(copy, $"/v1/node/{node}"));
        }

        Assert.Equal(await NamesAsync(_server, "/v1/jobs?namespace=*", "Namespace", "ID", "Type", "Priority", "NodePool"), await NamesAsync(copy, "/v1/jobs?namespace=*", "Namespace", "ID", "Type", "Priority", "NodePool"));
        Assert.Equal(await LivingAsync(_server), await LivingAsync(copy));
        await copy.DisposeAsync();
    }

    [Fact]
    public async Task Export_HoldsNoSecrets()
    {
        await _server.TellAsync("PUT", "/v1/jobs", """
            {"Job": {"ID": "keeper", "Meta": {"owner": "team", "db_password": "hunter-meta"}, "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker",
              "Env": {"PLAIN": "hunter-env"}, "Templates": [{"EmbeddedTmpl": "hunter-template", "DestPath": "local/x"}],
              "Config": {"image": "nginx", "auth": {"username": "hunter-user", "password": "hunter-auth"}}}]}]}}
            """);
        var secrets = (await _server.TellAsync("GET", "/_emulator/state?secrets=true")).GetProperty("Nodes").EnumerateArray().Select(node => node.GetProperty("SecretID").GetString()!);

        var (_, output, summary) = await ExportAsync("--from", _server.App.Address.ToString());

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter", output);
        Assert.Contains("\"PLAIN\": \"redacted\"", output);
        Assert.Contains("\"owner\": \"team\"", output);
        Assert.Contains("\"image\": \"nginx\"", output);
        Assert.Contains("values of jobs read 'redacted' (--keep-values keeps them).", summary);
    }

    [Fact]
    public async Task KeepValues_LeavesJobsAsTheyAre()
    {
        await _server.TellAsync("PUT", "/v1/jobs", """{"Job": {"ID": "keeper", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker", "Env": {"PLAIN": "hunter"}}]}]}}""");

        var (_, output, summary) = await ExportAsync("--from", _server.App.Address.ToString(), "--keep-values");

        Assert.Contains("\"PLAIN\": \"hunter\"", output);
        Assert.DoesNotContain("redacted", summary);
    }

    [Fact]
    public async Task NodesOnly_AsksForNothingElse()
    {
        var (_, output, _) = await ExportAsync("--from", _server.App.Address.ToString(), "--nodes-only");

        Assert.Equal(["NodePools", "Nodes"], JsonSerializer.Deserialize<JsonElement>(output).EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task JobsThatAreOver_AreLeftOut()
    {
        await _server.TellAsync("PUT", "/v1/jobs", """{"Job": {"ID": "over", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""");
        await _server.TellAsync("DELETE", "/v1/job/over");

        var (_, output, summary) = await ExportAsync("--from", _server.App.Address.ToString());

        Assert.DoesNotContain("\"over\"", output);
        Assert.Contains("jobs that are over or children of others", summary);
    }

    [Fact]
    public async Task Export_SaysThatItNeedsAToken_AndTakesOne()
    {
        await _server.TellAsync("POST", "/_emulator/reset", """{"Acl": true}""");
        await _server.TellAsync("PUT", "/_emulator/state", $$$"""{"Nodes": [{"Name": "web"}], "ACL": {"Tokens": [{"Type": "management", "SecretID": "{{{Root}}}"}]}}""");

        var (refused, nothing, error) = await ExportAsync("--from", _server.App.Address.ToString());
        var (code, output, _) = await ExportAsync("--from", _server.App.Address.ToString(), "--token", Root);
        var byVariable = await ExportWithAsync(new() { ["NOMAD_ADDR"] = _server.App.Address.ToString(), ["NOMAD_TOKEN"] = Root });

        Assert.Equal((1, ""), (refused, nothing));
        Assert.Equal("GET /v1/nodes answers 403: Permission denied. It needs a token that may read it: --token or NOMAD_TOKEN." + Environment.NewLine, error);
        Assert.Equal(0, code);
        Assert.Contains("\"web\"", output);
        Assert.DoesNotContain(Root, output);
        Assert.Equal(output, byVariable.Output);
    }

    [Fact]
    public async Task Export_Fails_IfNobodyAnswers()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/";
        taken.Stop();

        var (code, _, errors) = await ExportAsync("--from", address);

        Assert.Equal(1, code);
        Assert.StartsWith($"{address} does not answer: ", errors);
    }

    [Fact]
    public async Task Export_Fails_IfTheRegionIsAnother()
    {
        var (code, _, errors) = await ExportAsync("--from", _server.App.Address.ToString(), "--region", "moon");

        Assert.Equal(1, code);
        Assert.StartsWith("GET /v1/nodes?region=moon answers 500: ", errors);
    }

    [Fact]
    public async Task Export_TrustsTheAuthorityOfNomadsVariables()
    {
        using var certificates = new TestCertificates();
        var server = await ControlServer.StartAsync(settings => settings with
        {
            Http = settings.Http with
            {
                Tls = new TlsSettings { CertFile = certificates.LeafFile, KeyFile = certificates.LeafKeyFile, CaFile = certificates.RootFile, VerifyClient = true },
            },
        });
        var from = server.App.Address.ToString();
        var own = new Dictionary<string, string> { ["NOMAD_CLIENT_CERT"] = certificates.LeafFile, ["NOMAD_CLIENT_KEY"] = certificates.LeafKeyFile };

        var unknown = await ExportWithAsync(own, "--from", from);
        var known = await ExportWithAsync(new(own) { ["NOMAD_CACERT"] = certificates.RootFile }, "--from", from);
        var skipped = await ExportWithAsync(new(own) { ["NOMAD_SKIP_VERIFY"] = "true" }, "--from", from);
        var missing = await ExportWithAsync(new(own) { ["NOMAD_CACERT"] = "/nowhere" }, "--from", from);

        Assert.Equal((1, 0, 0, 1), (unknown.Code, known.Code, skipped.Code, missing.Code));
        Assert.EndsWith("NOMAD_CACERT names the file of the authority that signed its certificate.", unknown.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.StartsWith("NOMAD_CACERT, NOMAD_CLIENT_CERT or NOMAD_CLIENT_KEY cannot be used: ", missing.Errors, StringComparison.Ordinal);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("--from", "nonsense", "--from: 'nonsense' is no URL")]
    [InlineData("--from", "ftp://x", "--from: 'ftp://x' is no URL")]
    [InlineData("--from", null, "--from: is not known, or its value is missing.")]
    [InlineData("--form", "http://x", "--form: is not known, or its value is missing.")]
    [InlineData("http://x", null, "http://x: is not known, or its value is missing.")]
    [InlineData("--help", null, "Usage: nomadnodes export")]
    [InlineData(null, null, "Usage: nomadnodes export")]
    public async Task Export_Fails_IfItIsNotToldWhatToDo(string? first, string? second, string error)
    {
        var (code, output, errors) = await ExportAsync([.. new[] { first, second }.OfType<string>()]);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(error, errors);
    }

    private static Task<(int Code, string Output, string Errors)> ExportAsync(params string[] args) => ExportWithAsync([], args);

    private static async Task<(int Code, string Output, string Errors)> ExportWithAsync(Dictionary<string, string> environment, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await ExportCommand.RunAsync(args, environment.GetValueOrDefault, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static async Task<string> ReadAsync(ControlServer server, string path) => Cores().Replace(Without(await server.TellAsync("GET", path)), "");

    // Nomad fills them in with the next write of a node that was registered without a topology: a copy of the node is such a write.
    [GeneratedRegex("""\"ReservableCpuCores\":(null|\[[0-9,]*\])""")]
    private static partial Regex Cores();

    private static string Without(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Without)),
        JsonValueKind.Object => string.Join('\n', value.EnumerateObject().Where(member => !Own.Contains(member.Name)).Select(member => $"{member.Name}: {member.Value.GetRawText()}")),
        _ => value.GetRawText(),
    };

    private static async Task<IEnumerable<string>> NamesAsync(ControlServer server, string path, params string[] members) =>
        [.. (await server.TellAsync("GET", path)).EnumerateArray().Select(one => string.Join(' ', members.Select(member => one.GetProperty(member).ToString()))).Order(StringComparer.Ordinal)];

    private static async Task<IEnumerable<string>> LivingAsync(ControlServer server) =>
        (await NamesAsync(server, "/v1/allocations?namespace=*", "DesiredStatus", "ClientStatus", "ID", "JobID", "NodeID", "Name")).Where(alloc => alloc.StartsWith("run running", StringComparison.Ordinal));
}
