using System.Text.Json.Nodes;
using NomadNodes.Testing.Builders;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The fleet: registers nodes, lets their agents act or fall silent, reads them, waits for them. A node is named by its full ID.</summary>
public sealed class NodesHandle
{
    private readonly ServerLink _link;

    internal NodesHandle(ServerLink link) => _link = link;

    /// <summary>Registers a node, ready and plausibly equipped unless the builder says otherwise.</summary>
    public async Task<NomadNode> AddAsync(Action<NodeBuilder>? build = null, CancellationToken cancellationToken = default) =>
        (await AddAsync(1, (node, _) => build?.Invoke(node), cancellationToken))[0];

    /// <summary>Registers several in one write; the builder gets each node's number, from 0.</summary>
    public async Task<IReadOnlyList<NomadNode>> AddAsync(int count, Action<NodeBuilder, int>? build = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var nodes = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var node = new NodeBuilder();
            build?.Invoke(node, i);
            nodes.Add(node.ToJson());
        }

        return await RegisterAsync(new JsonObject { ["Nodes"] = nodes, ["Fill"] = true }, cancellationToken);
    }

    /// <summary>Registers what PUT /_emulator/nodes takes, as it is: a node, a list of nodes, or <c>{"Nodes": […], "Fill": true}</c>. A node that is known re-registers.</summary>
    public async Task<IReadOnlyList<NomadNode>> RegisterAsync(JsonNode nodes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var answer = await _link.PutAsync<Registered>("/_emulator/nodes", nodes, cancellationToken);
        return await Several.ReadAsync(answer.Nodes, (node, stop) => GetAsync(node.ID, stop), cancellationToken);
    }

    /// <summary>Makes a fleet of numbered nodes that large, beside the nodes that are there otherwise.</summary>
    /// <param name="count">0 to 100,000.</param>
    /// <param name="template">What each of them is like.</param>
    /// <param name="pools">The pools that they are spread over, by weight.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<FleetSize> ScaleAsync(int count, Action<NodeBuilder>? template = null, IReadOnlyDictionary<string, double>? pools = null, CancellationToken cancellationToken = default)
    {
        var node = new NodeBuilder();
        template?.Invoke(node);
        var order = new JsonObject { ["Count"] = count, ["Template"] = node.ToJson() };
        if (pools is not null) order["Pools"] = LinkJson.NodeOf(pools);
        return await _link.PostAsync<FleetSize>("/_emulator/nodes/scale", order, cancellationToken);
    }

    /// <exception cref="NomadControlException">There is no such node.</exception>
    public Task<NomadNode> GetAsync(string id, CancellationToken cancellationToken = default) => _link.GetAsync<NomadNode>(PathOf(id), cancellationToken);

    /// <summary>Null when there is no such node.</summary>
    public Task<NomadNode?> FindOrNullAsync(string id, CancellationToken cancellationToken = default) => _link.FindOrNullAsync<NomadNode>(PathOf(id), cancellationToken);

    /// <param name="filter">An expression of Nomad's filter language.</param>
    /// <param name="prefix">What their IDs begin with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<IReadOnlyList<NomadNodeStub>> ListAsync(string? filter = null, string? prefix = null, CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadNodeStub>>(LinkPath.WithQuery("/v1/nodes", ("filter", filter), ("prefix", prefix)), cancellationToken);

    /// <summary>How the node's agent behaves.</summary>
    public Task<NomadAgent> AgentAsync(string id, CancellationToken cancellationToken = default) => _link.GetAsync<NomadAgent>(ControlPathOf(id), cancellationToken);

    /// <summary>The agent reports <c>initializing</c>, <c>ready</c>, <c>down</c> or <c>disconnected</c>.</summary>
    /// <returns>The index of the write; 0 if it was that already.</returns>
    public Task<ulong> SetStatusAsync(string id, string status, CancellationToken cancellationToken = default) =>
        ActAsync(id, "status", new JsonObject { ["Status"] = status }, cancellationToken);

    /// <summary>The agent reports that something happened.</summary>
    public Task<ulong> AddEventAsync(string id, string message, string subsystem = "Cluster", IReadOnlyDictionary<string, string>? details = null, CancellationToken cancellationToken = default)
    {
        var happened = new JsonObject { ["Message"] = message, ["Subsystem"] = subsystem };
        if (details is not null) happened["Details"] = LinkJson.NodeOf(details);
        return ActAsync(id, "events", new JsonArray(happened), cancellationToken);
    }

    /// <summary>The agent sends a heartbeat now.</summary>
    public Task<ulong> HeartbeatAsync(string id, CancellationToken cancellationToken = default) => ActAsync(id, "heartbeat", null, cancellationToken);

    /// <summary>The agent sends no heartbeats any more, or does again. A silent node goes down when its time is over, on the cluster's clock.</summary>
    public Task<NomadAgent> SilenceAsync(string id, bool silent = true, CancellationToken cancellationToken = default) =>
        _link.PutAsync<NomadAgent>(ControlPathOf(id) + "/silence", new JsonObject { ["Silent"] = silent }, cancellationToken);

    /// <summary>The time for its next heartbeat is over now: the node goes down, until the agent is heard of again.</summary>
    public Task<ulong> ExpireAsync(string id, CancellationToken cancellationToken = default) => ActAsync(id, "expire", null, cancellationToken);

    /// <summary>Whether the server can connect to the agent.</summary>
    public Task<NomadAgent> SetReachableAsync(string id, bool reachable, CancellationToken cancellationToken = default) =>
        _link.PutAsync<NomadAgent>(ControlPathOf(id) + "/reachable", new JsonObject { ["Reachable"] = reachable }, cancellationToken);

    /// <summary>The node is gone.</summary>
    public Task<ulong> RemoveAsync(string id, CancellationToken cancellationToken = default) => _link.WriteAsync(HttpMethod.Delete, ControlPathOf(id), null, cancellationToken);

    /// <summary>Drains it, as an operator does.</summary>
    /// <param name="id">The node's ID.</param>
    /// <param name="deadline">When what still runs is stopped, an hour when null; zero is never, and a negative one now.</param>
    /// <param name="ignoreSystemJobs">Whether system jobs stay.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DrainAsync(string id, TimeSpan? deadline = null, bool ignoreSystemJobs = false, CancellationToken cancellationToken = default)
    {
        var nanoseconds = (deadline ?? TimeSpan.FromHours(1)).Ticks * TimeSpan.NanosecondsPerTick;
        var spec = new JsonObject { ["Deadline"] = nanoseconds, ["IgnoreSystemJobs"] = ignoreSystemJobs };
        return _link.SendAsync(HttpMethod.Put, PathOf(id) + "/drain", new JsonObject { ["DrainSpec"] = spec }, cancellationToken);
    }

    /// <summary>Ends a drain before it is over; the node stays ineligible.</summary>
    public Task CancelDrainAsync(string id, CancellationToken cancellationToken = default) =>
        _link.SendAsync(HttpMethod.Put, PathOf(id) + "/drain", new JsonObject { ["DrainSpec"] = null }, cancellationToken);

    /// <summary>Whether new allocations may be placed on it.</summary>
    public Task SetEligibilityAsync(string id, bool eligible, CancellationToken cancellationToken = default) =>
        _link.SendAsync(HttpMethod.Put, PathOf(id) + "/eligibility", new JsonObject { ["Eligibility"] = eligible ? "eligible" : "ineligible" }, cancellationToken);

    /// <summary>Waits until the node is as it is wanted.</summary>
    /// <param name="id">The node's ID.</param>
    /// <param name="isIt">Asked now, and after each change of the node.</param>
    /// <param name="timeout">In real time; null: as long as the server was told to be patient (30 s).</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NomadTimeoutException">It did not come to that.</exception>
    /// <exception cref="NomadControlException">There is no such node, or no more.</exception>
    public async Task<NomadNode> WaitForAsync(string id, Func<NomadNode, bool> isIt, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        var node = await _link.WaitAsync<NomadNode>(PathOf(id), node => node is null || isIt(node), $"node {id}", timeout, cancellationToken);
        return node ?? await GetAsync(id, cancellationToken);
    }

    /// <summary>Waits until the node is gone.</summary>
    /// <exception cref="NomadTimeoutException">It is still there.</exception>
    public Task WaitForRemovalAsync(string id, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _link.WaitAsync<NomadNode>(PathOf(id), node => node is null, $"node {id} to be gone", timeout, cancellationToken);

    /// <summary>Waits until the list of all nodes is as it is wanted.</summary>
    /// <exception cref="NomadTimeoutException">It did not come to that.</exception>
    public async Task<IReadOnlyList<NomadNodeStub>> WaitForAllAsync(Func<IReadOnlyList<NomadNodeStub>, bool> isIt, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        return (await _link.WaitAsync<IReadOnlyList<NomadNodeStub>>("/v1/nodes", nodes => isIt(nodes!), "the nodes", timeout, cancellationToken))!;
    }

    private static string PathOf(string id) => $"/v1/node/{LinkPath.Segment(id)}";

    private static string ControlPathOf(string id) => $"/_emulator/node/{LinkPath.Segment(id)}";

    private Task<ulong> ActAsync(string id, string call, JsonNode? body, CancellationToken cancellationToken) =>
        _link.WriteAsync(HttpMethod.Put, $"{ControlPathOf(id)}/{call}", body, cancellationToken);

    private sealed record Registered(ulong Index, IReadOnlyList<RegisteredNode> Nodes);

    private sealed record RegisteredNode(string ID);
}
