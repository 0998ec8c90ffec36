using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>What is asked of jobs, evaluations and files by the way.</summary>
public sealed class JobChecksApiTests
{
    private const string Node = ControlServer.NodeId;
    private const string Unknown = AclServer.Unknown;
    private const string Web = """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Count": 2, "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""";

    [Theory]
    [InlineData(Web, null, "")]
    [InlineData("""{"Job": {"ID": "x"}}""", "Missing job task groups", "")]
    [InlineData("""{"Job": {"ID": "x", "NodePool": "nope"}}""", "job \"x\" is in nonexistent node pool \"nope\"|Missing job task groups", "")]
    public async Task Validate_TellsWhatARegistrationWouldRefuse(string body, string? faults, string warnings)
    {
        await using var own = await OwnServer.StartAsync();

        var verdict = await own.Server.TellAsync("PUT", "/v1/validate/job", body);

        Assert.Equal(["DriverConfigValidated", "ValidationErrors", "Error", "Warnings"], verdict.EnumerateObject().Select(member => member.Name));
        var told = verdict.GetProperty("ValidationErrors");
        Assert.Equal(faults, told.ValueKind == JsonValueKind.Null ? null : string.Join('|', told.EnumerateArray().Select(fault => fault.GetString())));
        Assert.Equal(faults is null, verdict.GetProperty("Error").GetString() == "");
        Assert.Equal(warnings, verdict.GetProperty("Warnings").GetString());
        Assert.Equal(7ul, own.Server.Index);
    }

    [Theory]
    [InlineData("PUT", "/v1/validate/job", "{}", 400, "Job must be specified")]
    [InlineData("POST", "/v1/validate/job", null, 400, "Request body is empty")]
    [InlineData("PUT", "/v1/validate/job?region=mars", Web, 500, "No path to region")]
    [InlineData("GET", "/v1/jobs/parse", null, 405, "Invalid method")]
    [InlineData("PUT", "/v1/jobs/parse", "{}", 501, "this server does not read jobs written in HCL: send them as JSON")]
    [InlineData("DELETE", "/v1/evaluations", null, 400, "Request body is empty")]
    [InlineData("DELETE", "/v1/evaluations", "{}", 400, "evals must be deleted by either ID or filter")]
    [InlineData("DELETE", "/v1/evaluations", """{"EvalIDs": ["a"], "Filter": "b"}""", 400, "evals cannot be deleted by both ID and filter")]
    [InlineData("DELETE", "/v1/evaluations", """{"EvalIDs": ["a"]}""", 500, "eval broker is enabled; eval broker must be paused to delete evals")]
    [InlineData("GET", "/v1/client/fs/ls/", null, 400, "must provide a valid alloc id")]
    [InlineData("GET", "/v1/client/fs/ls", null, 400, "must provide a valid alloc id")]
    [InlineData("GET", "/v1/client/fs/ls/" + Unknown, null, 404, "Unknown allocation \"" + Unknown + "\"")]
    [InlineData("GET", "/v1/client/fs/logs/" + Unknown, null, 400, "must provide task name")]
    [InlineData("GET", "/v1/client/fs/logs/" + Unknown + "?task=t&type=x", null, 400, "log type must be stdout or stderr")]
    [InlineData("GET", "/v1/client/fs/logs/" + Unknown + "?task=t&type=stdout", null, 404, "Unknown allocation \"" + Unknown + "\"")]
    [InlineData("GET", "/v1/client/fs/nope/x", null, 404, "Invalid method")]
    public async Task Request_IsAnswered_WithTheServersText(string method, string path, string? body, int status, string text)
    {
        await using var own = await OwnServer.StartAsync();

        Assert.Equal(((HttpStatusCode)status, text), await own.Server.SendAsync(method, path, body));
    }

    [Fact]
    public async Task Statuses_ShowJobsWithTheirAllocations_LatestChangeLast()
    {
        await using var own = await StartAsync();
        using var empty = await own.Server.Client.GetAsync("/v1/jobs/statuses");
        Assert.Equal(("0", "[]"), (empty.Headers.GetValues("X-Nomad-Index").Single(), await empty.Content.ReadAsStringAsync()));
        await PlaceAsync(own.Server);
        await own.Server.TellAsync("PUT", "/v1/jobs", Web.Replace("\"web\"", "\"later\"", StringComparison.Ordinal));

        var jobs = (await own.Server.TellAsync("GET", "/v1/jobs/statuses")).EnumerateArray().ToList();

        Assert.Equal(["web", "later"], jobs.Select(job => job.GetProperty("ID").GetString()));
        Assert.Equal(2, jobs[0].GetProperty("GroupCountSum").GetInt32());
        Assert.Equal("running running", string.Join(' ', jobs[0].GetProperty("Allocs").EnumerateArray().Select(alloc => alloc.GetProperty("ClientStatus").GetString())));
        Assert.Equal((await own.Server.TellAsync("GET", "/v1/job/web/deployment")).GetProperty("ID").GetString(), jobs[0].GetProperty("LatestDeployment").GetProperty("ID").GetString());
        Assert.Equal("later", (await own.Server.TellAsync("GET", "/v1/jobs/statuses?reverse=true"))[0].GetProperty("ID").GetString());
        Assert.Equal("[]", (await own.Server.SendAsync("GET", "/v1/jobs/statuses?namespace=x")).Text);
    }

    [Fact]
    public async Task Evaluations_AreDeleted_WhileTheBrokerIsPaused()
    {
        await using var own = await StartAsync();
        await PlaceAsync(own.Server);
        await own.Server.TellAsync("PUT", "/v1/operator/scheduler/configuration", """{"PauseEvalBroker": true}""");
        var id = (await own.Server.TellAsync("GET", "/v1/job/web/evaluations"))[0].GetProperty("ID").GetString();
        Assert.Equal((HttpStatusCode.InternalServerError, $"eval {id} is not safe to delete"), await own.Server.SendAsync("DELETE", "/v1/evaluations", $$"""{"EvalIDs": ["{{id}}"]}"""));
        Assert.Equal((HttpStatusCode.NotFound, "eval not found"), await own.Server.SendAsync("DELETE", "/v1/evaluations", $$"""{"EvalIDs": ["{{Unknown}}"]}"""));
        await own.Server.TellAsync("DELETE", "/v1/job/web");
        await own.Server.TellAsync("PUT", "/v1/operator/scheduler/configuration", "{}");
        await own.Server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "60s"}""");
        await own.Server.TellAsync("PUT", "/v1/operator/scheduler/configuration", """{"PauseEvalBroker": true}""");
        var before = (await own.Server.TellAsync("GET", "/v1/evaluations")).GetArrayLength();

        var byId = await own.Server.TellAsync("DELETE", "/v1/evaluations", $$"""{"EvalIDs": ["{{id}}"]}""");
        Assert.Equal((1, own.Server.Index), (byId.GetProperty("Count").GetInt32(), byId.GetProperty("Index").GetUInt64()));
        Assert.Equal(before - 1, (await own.Server.TellAsync("GET", "/v1/evaluations")).GetArrayLength());
        var byFilter = await own.Server.TellAsync("DELETE", "/v1/evaluations", """{"Filter": "JobID == \"web\""}""");

        Assert.Equal(before - 1, byFilter.GetProperty("Count").GetInt32());
        Assert.Equal("[]", (await own.Server.SendAsync("GET", "/v1/evaluations")).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.Server.SendAsync("DELETE", "/v1/evaluations", """{"Filter": "JobID = 1"}""")).Status);
    }

    [Fact]
    public async Task Files_AreFoldersAlone()
    {
        await using var own = await StartAsync();
        await PlaceAsync(own.Server);
        var id = (await own.Server.TellAsync("GET", "/v1/allocations"))[0].GetProperty("ID").GetString();

        var folders = await own.Server.TellAsync("GET", $"/v1/client/fs/ls/{id}?path=/");

        Assert.Equal(["alloc", "t"], folders.EnumerateArray().Select(folder => folder.GetProperty("Name").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "stat /alloc/x: no such file or directory"), await own.Server.SendAsync("GET", $"/v1/client/fs/stat/{id}?path=/alloc/x"));
        Assert.Equal((HttpStatusCode.OK, ""), await own.Server.SendAsync("GET", $"/v1/client/fs/logs/{id}?task=t&type=stderr"));
        await own.Server.TellAsync("PUT", $"/_emulator/node/{Node}/reachable", """{"Reachable": false}""");
        Assert.Equal((HttpStatusCode.NotFound, "No path to node"), await own.Server.SendAsync("GET", $"/v1/client/fs/ls/{id}"));
    }

    private static Task<OwnServer> StartAsync() => OwnServer.StartAsync(settings => settings with { Clock = new ClockSettings { Mode = ClockMode.Manual } });

    private static async Task PlaceAsync(ControlServer server)
    {
        await server.TellAsync("PUT", "/_emulator/nodes", $$"""{"Nodes": [{"ID": "{{Node}}", "Status": "ready", "Datacenter": "dc1"}], "Fill": true}""");
        await server.TellAsync("PUT", "/v1/jobs", Web);
        await server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "5s"}""");
    }
}
