using System.Text.Json;

namespace NomadNodes.Tests.Control;

/// <summary>PUT /_emulator/allocations: allocations without the scheduler.</summary>
public sealed class PlacementTests : ControlTest
{
    private const string Path = "/_emulator/allocations";

    private const string Web = """
        {"ID": "web", "TaskGroups": [{"Name": "g", "Count": 3, "Networks": [{"DynamicPorts": [{"Label": "http"}]}],
         "Tasks": [{"Name": "t", "Driver": "docker", "Resources": {"CPU": 200, "MemoryMB": 64}}, {"Name": "side", "Driver": "docker"}]}]}
        """;

    [Fact]
    public async Task Placement_TakesOneIndex_AndMakesUpWhatIsAbsent()
    {
        await Server.RegisterAsync();
        var before = Server.Index;

        var answer = await Server.TellAsync("PUT", Path, One($$""" "Job": {{Web}}, "ClientStatus": "running", "Healthy": true """));

        Assert.Equal(before + 1, answer.GetProperty("Index").GetUInt64());
        var placed = Assert.Single(answer.GetProperty("Allocations").EnumerateArray());
        Assert.Equal("web.g[0]", placed.GetProperty("Name").GetString());
        var alloc = await ReadAsync(placed);
        Assert.Equal(
            ("web", "g", ControlServer.NodeId, "web", "running", "run", "default"),
            (Text(alloc, "JobID"), Text(alloc, "TaskGroup"), Text(alloc, "NodeID"), Text(alloc, "NodeName"), Text(alloc, "ClientStatus"), Text(alloc, "DesiredStatus"), Text(alloc, "Namespace")));
        Assert.True(alloc.GetProperty("DeploymentStatus").GetProperty("Healthy").GetBoolean());
        Assert.Equal("running", Text(alloc.GetProperty("TaskStates").GetProperty("side"), "State"));
        Assert.Equal("complete", Text(await Server.TellAsync("GET", $"/v1/evaluation/{Text(alloc, "EvalID")}"), "Status"));
    }

    [Fact]
    public async Task Placement_HoldsWhatItsGroupAsksFor_WithPortsOfTheNode()
    {
        await Server.RegisterAsync();

        var answer = await Server.TellAsync("PUT", Path, $"[{One($""" "Job": {Web} """)}, {One(""" "JobID": "web" """)}]");

        var allocs = new List<JsonElement>();
        foreach (var placed in answer.GetProperty("Allocations").EnumerateArray()) allocs.Add(await ReadAsync(placed));
        Assert.Equal(["web.g[0]", "web.g[1]"], allocs.Select(alloc => Text(alloc, "Name")));
        Assert.Equal([300, 300], allocs.Select(alloc => alloc.GetProperty("Resources").GetProperty("CPU").GetInt32()));
        Assert.Equal([20000, 20001], allocs.Select(alloc => alloc.GetProperty("AllocatedResources").GetProperty("Shared").GetProperty("Ports")[0].GetProperty("Value").GetInt32()));
        Assert.Equal(Text(allocs[0], "EvalID"), Text(allocs[1], "EvalID"));
    }

    /// <summary>Statuses of the allocations, and what the job is then.</summary>
    public static TheoryData<string[], string, string> Statuses => new()
    {
        { ["running", "running", "failed"], "running", """{"Queued":0,"Complete":0,"Failed":1,"Running":2,"Starting":0,"Lost":0,"Unknown":0}""" },
        { ["complete", "lost"], "dead", """{"Queued":0,"Complete":1,"Failed":0,"Running":0,"Starting":0,"Lost":1,"Unknown":0}""" },
        { ["", "unknown"], "running", """{"Queued":0,"Complete":0,"Failed":0,"Running":0,"Starting":1,"Lost":0,"Unknown":1}""" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Placement_MovesTheJobsStatusAndSummary(string[] statuses, string job, string summary)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        await Server.TellAsync("POST", "/_emulator/reset", """{"Simulation": "manual"}""");
        await Server.RegisterAsync();

        await Server.TellAsync("PUT", Path, $"[{string.Join(',', statuses.Select((status, i) => One($""" {(i == 0 ? $"\"Job\": {Web}" : "\"JobID\": \"web\"")}, "ClientStatus": "{status}" """)))}]");

        Assert.Equal(job, Text(await Server.TellAsync("GET", "/v1/job/web"), "Status"));
        Assert.Equal(summary, (await Server.TellAsync("GET", "/v1/job/web/summary")).GetProperty("Summary").GetProperty("g").GetRawText());
    }

    [Fact]
    public async Task Placement_TakesTheLowestFreeName_IfOthersAreOver()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Simulation": "manual"}""");
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", Path, $"[{One($""" "Job": {Web}, "ClientStatus": "failed" """)}, {One(""" "JobID": "web" """)}]");

        var answer = await Server.TellAsync("PUT", Path, $"[{One(""" "JobID": "web" """)}, {One(""" "JobID": "web", "Name": "web.g[9]" """)}]");

        Assert.Equal(["web.g[0]", "web.g[9]"], answer.GetProperty("Allocations").EnumerateArray().Select(alloc => Text(alloc, "Name")));
    }

    [Fact]
    public async Task Placement_KeepsWhatItIsGiven()
    {
        const string Given = "5eed00aa-0000-4000-8000-000000000001";
        await Server.RegisterAsync();

        var answer = await Server.TellAsync("PUT", Path, One($$""" "ID": "{{Given}}", "Job": {{Web}}, "EvalID": "{{Given}}", "DesiredStatus": "stop", "ClientStatus": "complete", "CreateTime": 17 """));

        var alloc = await ReadAsync(answer.GetProperty("Allocations")[0]);
        Assert.Equal((Given, Given, "stop", "complete", 17), (Text(alloc, "ID"), Text(alloc, "EvalID"), Text(alloc, "DesiredStatus"), Text(alloc, "ClientStatus"), alloc.GetProperty("CreateTime").GetInt64()));
        Assert.Equal("dead", Text(alloc.GetProperty("TaskStates").GetProperty("t"), "State"));
    }

    [Fact]
    public async Task Allocation_IsStartedByItsClient_IfItIsPending()
    {
        await using var server = await Api.OwnServer.StartAsync(settings => settings with
        {
            Clock = new() { Mode = NomadNodes.Settings.ClockMode.Manual },
        });
        await server.Server.RegisterAsync(more: ", \"Status\": \"ready\"");

        var answer = await server.Server.TellAsync("PUT", Path, One($""" "Job": {Web} """));
        await server.Server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "5s"}""");

        Assert.Equal("running", Text(await server.Server.TellAsync("GET", $"/v1/allocation/{Text(answer.GetProperty("Allocations")[0], "ID")}"), "ClientStatus"));
    }

    private static string One(string members) => $$"""{"NodeID": "{{ControlServer.NodeId}}", {{members}}}""";

    private static string? Text(JsonElement value, string member) => value.GetProperty(member).GetString();

    private Task<JsonElement> ReadAsync(JsonElement placed) => Server.TellAsync("GET", $"/v1/allocation/{Text(placed, "ID")}");
}
