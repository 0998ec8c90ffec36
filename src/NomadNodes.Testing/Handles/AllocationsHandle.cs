using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>What runs on the nodes: reads it, puts it in place without the scheduler, and moves it as the nodes' clients would.</summary>
public sealed class AllocationsHandle
{
    private readonly ServerLink _link;

    internal AllocationsHandle(ServerLink link) => _link = link;

    /// <exception cref="NomadControlException">There is no such allocation.</exception>
    public Task<NomadAllocation> GetAsync(string id, CancellationToken cancellationToken = default) => _link.GetAsync<NomadAllocation>(PathOf(id), cancellationToken);

    /// <param name="filter">An expression of Nomad's filter language.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<IReadOnlyList<NomadAllocation>> ListAsync(string? filter = null, CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadAllocation>>(LinkPath.WithQuery("/v1/allocations", ("namespace", "*"), ("filter", filter)), cancellationToken);

    /// <summary>Every allocation of a node, over ones too.</summary>
    public Task<IReadOnlyList<NomadAllocation>> OnNodeAsync(string nodeId, CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadAllocation>>($"/v1/node/{LinkPath.Segment(nodeId)}/allocations", cancellationToken);

    /// <summary>Puts an allocation of a registered job on a node, without the scheduler and whether there is room or not.</summary>
    /// <param name="jobId">Of the namespace <c>default</c>, with one group; anything else is what the other overload is for.</param>
    /// <param name="nodeId">The full ID.</param>
    /// <param name="clientStatus"><c>pending</c>, <c>running</c>, <c>complete</c>, <c>failed</c>, <c>lost</c> or <c>unknown</c>.</param>
    /// <param name="healthy">The verdict; null is none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<NomadAllocation> PlaceAsync(string jobId, string nodeId, string clientStatus = "running", bool? healthy = null, CancellationToken cancellationToken = default)
    {
        var allocation = new JsonObject { ["JobID"] = jobId, ["NodeID"] = nodeId, ["ClientStatus"] = clientStatus };
        if (healthy is not null) allocation["Healthy"] = healthy;
        return (await PlaceAsync(allocation, cancellationToken))[0];
    }

    /// <summary>Puts in place what PUT /_emulator/allocations takes, as it is: an allocation, or a list, with whole jobs or without.</summary>
    public async Task<IReadOnlyList<NomadAllocation>> PlaceAsync(JsonNode allocations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(allocations);
        var placed = await _link.PutAsync<Placed>("/_emulator/allocations", allocations, cancellationToken);
        return await Several.ReadAsync(placed.Allocations, (allocation, stop) => GetAsync(allocation.ID, stop), cancellationToken);
    }

    /// <summary>The node's client starts what is placed on it and pending.</summary>
    /// <returns>The index of the write; 0 if there was nothing to do. Likewise below.</returns>
    public Task<ulong> RunAsync(string nodeId, CancellationToken cancellationToken = default) => MoveAsync(nodeId, new JsonObject { ["Step"] = "run" }, cancellationToken);

    /// <summary>The node's client stops what was told to stop.</summary>
    public Task<ulong> StopAsync(string nodeId, CancellationToken cancellationToken = default) => MoveAsync(nodeId, new JsonObject { ["Step"] = "stop" }, cancellationToken);

    /// <summary>The node's client reports a status of all that it has of a job and that is not over.</summary>
    public Task<ulong> SetStatusAsync(string nodeId, string jobId, string clientStatus, CancellationToken cancellationToken = default) =>
        MoveAsync(nodeId, new JsonObject { ["Step"] = "set", ["Job"] = jobId, ["ClientStatus"] = clientStatus }, cancellationToken);

    /// <summary>Waits until the allocation is as it is wanted.</summary>
    /// <exception cref="NomadTimeoutException">It did not come to that.</exception>
    /// <exception cref="NomadControlException">There is no such allocation, or no more.</exception>
    public async Task<NomadAllocation> WaitForAsync(string id, Func<NomadAllocation, bool> isIt, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        var allocation = await _link.WaitAsync<NomadAllocation>(PathOf(id), one => one is null || isIt(one), $"allocation {id}", timeout, cancellationToken);
        return allocation ?? await GetAsync(id, cancellationToken);
    }

    private static string PathOf(string id) => $"/v1/allocation/{LinkPath.Segment(id)}";

    private Task<ulong> MoveAsync(string nodeId, JsonObject move, CancellationToken cancellationToken) =>
        _link.WriteAsync(HttpMethod.Put, $"/_emulator/node/{LinkPath.Segment(nodeId)}/client", move, cancellationToken);

    private sealed record Placed(ulong Index, IReadOnlyList<PlacedAllocation> Allocations);

    private sealed record PlacedAllocation(string ID);
}
