using System.Net;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Clusters_OfAServerOfAnotherProcess_AreAsGoodAsServersOfATestsOwn()
    {
        using var process = await ServerProcess.StartAsync("--Control:Token", "open sesame");
        await using var server = NomadServer.Connect(process.Address, controlToken: "open sesame");

        var states = await Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
        {
            await using var nomad = await server.Clusters.CreateAsync($"test-{number}", o => (o.Clock, o.Acl) = (ClockMode.Manual, true));
            using var client = nomad.CreateClient();
            var node = await nomad.Nodes.AddAsync();
            await nomad.Jobs.RegisterAsync("web", j => j.WithCount(number));
            await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            await nomad.Faults.AddAsync(new FaultRule { Status = 429, Count = number });
            using var answer = await client.GetAsync(new Uri("/v1/nodes", UriKind.Relative));
            await nomad.Requests.WaitForAsync("GET", "/v1/nodes");
            return (number, (await nomad.Jobs.WaitForRunningAsync("web")).Count(one => one.NodeID == node.ID), answer.StatusCode);
        }));

        Assert.All(states, state => Assert.Equal((state.number, HttpStatusCode.TooManyRequests), (state.Item2, state.StatusCode)));
        Assert.Empty(await server.Clusters.ListAsync());
        Assert.Empty(await server.Nodes.ListAsync());
    }
}
