using System.Net.Http.Json;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Testing;

// A cluster in this process. Its clock stands still until it is advanced, and with a seed every run is the same.
await using var nomad = await NomadServer.StartAsync(o => (o.Clock, o.SimulationSeed) = (ClockMode.Manual, 1));

// A fleet of a hundred machines, a quarter of them with graphics cards.
await nomad.Nodes.ScaleAsync(100, pools: new Dictionary<string, double> { ["default"] = 3, ["gpu"] = 1 });
foreach (var pool in await nomad.Pools.ListAsync())
{
    Console.WriteLine($"{pool.Name,-8} {(await nomad.Pools.NodesAsync(pool.Name)).Count,4} nodes");
}

// A service on it, and a minute later it runs.
await nomad.Jobs.RegisterAsync("web", j => j.WithCount(10));
await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
var running = await nomad.Jobs.WaitForRunningAsync("web");
Console.WriteLine($"web      {running.Count,4} allocations on {running.Select(one => one.NodeID).Distinct().Count()} nodes");

// One of its nodes is drained, another falls silent. Ten minutes later both are empty, and the service is whole again.
var drained = running[0].NodeID;
var lost = running.First(one => one.NodeID != drained).NodeID;
await nomad.Nodes.DrainAsync(drained);
await nomad.Nodes.SilenceAsync(lost);
await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
Console.WriteLine($"drained  {(await nomad.Nodes.GetAsync(drained)).LastDrain?.Status}");
Console.WriteLine($"silent   {(await nomad.Nodes.GetAsync(lost)).Status}");
Console.WriteLine($"web      {(await nomad.Jobs.WaitForRunningAsync("web")).Count(one => one.NodeID != drained && one.NodeID != lost),4} allocations elsewhere");

// Any client can ask, as it would ask a real cluster.
using var http = nomad.CreateClient();
var down = await http.GetFromJsonAsync<JsonElement>(new Uri("/v1/nodes?filter=Status+==+down", UriKind.Relative));
Console.WriteLine($"down     {down.GetArrayLength(),4} node of {(await nomad.Nodes.ListAsync()).Count}, asked for at {(await nomad.Requests.ListAsync()).Single().Path}");
