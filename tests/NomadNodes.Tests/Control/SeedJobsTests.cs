namespace NomadNodes.Tests.Control;

/// <summary>Seeds with jobs and allocations.</summary>
public sealed class SeedJobsTests : ControlTest
{
    private const string Node = $$"""{"ID": "{{ControlServer.NodeId}}", "Status": "ready", "Drivers": {"docker": {"Detected": true, "Healthy": true} }, "NodeResources": {"Cpu": {"CpuShares": 4000}, "Memory": {"MemoryMB": 4096}, "Disk": {"DiskMB": 9000} } }""";
    private const string Group = """[{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}]""";

    [Fact]
    public async Task Job_IsThereAsItRuns_IfTheSeedHasItsAllocations()
    {
        await Server.TellAsync("PUT", "/_emulator/state", $$"""
            {"Nodes": [{{Node}}], "Jobs": [{"ID": "web", "TaskGroups": {{Group}}}], "Allocs": [{"NodeID": "{{ControlServer.NodeId}}", "JobID": "web", "ClientStatus": "running"}]}
            """);

        var job = await Server.TellAsync("GET", "/v1/job/web");
        Assert.Equal(("running", 50), (job.GetProperty("Status").GetString(), job.GetProperty("Priority").GetInt32()));
        Assert.Equal("web.g[0]", Assert.Single((await Server.TellAsync("GET", $"/v1/node/{ControlServer.NodeId}/allocations")).EnumerateArray()).GetProperty("Name").GetString());
        Assert.Equal("complete", Assert.Single((await Server.TellAsync("GET", "/v1/job/web/evaluations")).EnumerateArray()).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task Job_IsScheduled_IfTheSeedHasNoAllocationsOfIt()
    {
        await Server.TellAsync("PUT", "/_emulator/state", $$"""{"Nodes": [{{Node}}], "Jobs": [{"ID": "web", "TaskGroups": {{Group}}}]}""");

        await Server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "0s"}""");

        Assert.Single((await Server.TellAsync("GET", "/v1/job/web/allocations")).EnumerateArray());
    }

    [Fact]
    public async Task Demo_IsTheSameEveryTime_ButForTimes()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo"}""");
        var first = await IdsAsync();
        await Server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo"}""");

        Assert.Equal(first, await IdsAsync());
        Assert.True(first.Length > 10);
    }

    private async Task<string[]> IdsAsync()
    {
        var allocs = await Server.TellAsync("GET", "/v1/allocations?namespace=*");
        return [.. allocs.EnumerateArray().Select(alloc => $"{alloc.GetProperty("ID")} {alloc.GetProperty("EvalID")} {alloc.GetProperty("Name")} {alloc.GetProperty("NodeID")} {alloc.GetProperty("ClientStatus")}")];
    }
}
