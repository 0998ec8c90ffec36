using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Testing;
using Xunit.Abstractions;

namespace DrainService.Tests;

public sealed class MaintenanceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Put_EmptiesTheNode()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();
        var nodes = await nomad.Nodes.AddAsync(2);
        await nomad.Jobs.RegisterAsync("web", j => j.WithCount(4));
        await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var accepted = await client.PutAsync(PathOf(nodes[0].ID), null);
        var meanwhile = await StateAsync(client, nodes[0].ID);
        await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("draining", meanwhile);
        Assert.Equal("empty", await StateAsync(client, nodes[0].ID));
        var running = await nomad.Jobs.WaitForRunningAsync("web");
        Assert.All(running, allocation => Assert.Equal(nodes[1].ID, allocation.NodeID));
    }

    [Fact]
    public async Task Get_WaitsWithoutPolling_UntilTheNodeIsEmpty()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();
        var node = await nomad.Nodes.AddAsync();
        await client.PutAsync(PathOf(node.ID), null);

        var wait = StateAsync(client, node.ID, "?wait=true");
        await nomad.Requests.WaitForAsync(new RequestFilter { Method = "GET", Path = $"/v1/node/{node.ID}", Pending = true });
        await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("empty", await wait);
        Assert.InRange((await nomad.Requests.ListAsync(new RequestFilter { Method = "GET" })).Count, 2, 6);
    }

    [Fact]
    public async Task Delete_GivesTheNodeBack()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();
        var node = await nomad.Nodes.AddAsync(n => n.Ineligible());

        await client.DeleteAsync(PathOf(node.ID));

        Assert.Equal("in use", await StateAsync(client, node.ID));
        Assert.Equal("eligible", (await nomad.Nodes.GetAsync(node.ID)).SchedulingEligibility);
    }

    [Fact]
    public async Task Put_TriesAgain_WhileTheClusterHasNoLeader()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();
        var node = await nomad.Nodes.AddAsync();
        await nomad.Faults.AddAsync(new FaultRule { Path = "/v1/node/*/drain", NoLeader = true, Count = 2 });

        var answer = await client.PutAsync(PathOf(node.ID), null);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var tries = await nomad.Requests.ListAsync(new RequestFilter { Path = "/v1/node/*/drain" });
        Assert.Equal([500, 500, 200], tries.Select(request => request.Status!.Value));
        Assert.All(tries, request => Assert.Equal("drain-service", request.ReadBody().GetProperty("Meta").GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Put_SaysWhatNomadSays_IfItGoesOnHavingNoLeader()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();
        var node = await nomad.Nodes.AddAsync();
        await nomad.Faults.AddAsync(new FaultRule { NoLeader = true });

        var answer = await client.PutAsync(PathOf(node.ID), null);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("Nomad: No cluster leader", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Put_IsRefused_IfTheTokenMayOnlyRead()
    {
        await using var nomad = await StartNomadAsync(acl: true);
        var reader = await nomad.Tokens.CreateAsync(t => t.WithPolicy("reader", """node { policy = "read" }"""));
        await using var service = new ServiceUnderTest(nomad, reader.SecretID);
        using var client = service.CreateClient();
        var node = await nomad.Nodes.AddAsync();

        var answer = await client.PutAsync(PathOf(node.ID), null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False((await nomad.Nodes.GetAsync(node.ID)).Drain);
    }

    [Fact]
    public async Task Put_FindsNothing_IfThereIsNoSuchNode()
    {
        await using var nomad = await StartNomadAsync();
        await using var service = new ServiceUnderTest(nomad);
        using var client = service.CreateClient();

        var answer = await client.PutAsync(PathOf(Guid.NewGuid().ToString()), null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Time stands still until the test advances it, so that nothing here waits for real time.
    private Task<NomadServer> StartNomadAsync(bool acl = false) => NomadServer.StartAsync(o =>
    {
        o.Acl = acl;
        o.Clock = ClockMode.Manual;
        o.Log = output.WriteLine;
    });

    private static Uri PathOf(string node, string query = "") => new($"/maintenance/{node}{query}", UriKind.Relative);

    private static async Task<string?> StateAsync(HttpClient client, string node, string query = "") =>
        (await client.GetFromJsonAsync<JsonElement>(PathOf(node, query))).GetProperty("state").GetString();
}
