using System.Text.Json.Nodes;
using NomadNodes.Testing.Builders;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The jobs: registers and stops them, reads them, waits for what runs of them.</summary>
public sealed class JobsHandle
{
    private const string DefaultNamespace = "default";

    private readonly ServerLink _link;

    internal JobsHandle(ServerLink link) => _link = link;

    /// <summary>Registers a service of one group with one task, unless the builder says otherwise. The scheduler places it soon afterwards.</summary>
    /// <returns>The job as it is stored.</returns>
    public Task<NomadJob> RegisterAsync(string id, Action<JobBuilder>? build = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var job = new JobBuilder(id);
        build?.Invoke(job);
        return RegisterAsync(job.ToJson(), cancellationToken);
    }

    /// <summary>Registers a job as it is: the JSON form of Nomad's API, without the <c>Job</c> around it.</summary>
    public async Task<NomadJob> RegisterAsync(JsonObject job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = job["ID"]?.GetValue<string>() ?? throw new ArgumentException("The job has no ID.", nameof(job));
        var space = job["Namespace"]?.GetValue<string>() ?? DefaultNamespace;
        await _link.SendAsync(HttpMethod.Put, "/v1/jobs", new JsonObject { ["Job"] = job.DeepClone() }, cancellationToken);
        return await GetAsync(id, space, cancellationToken);
    }

    /// <exception cref="NomadControlException">There is no such job.</exception>
    public Task<NomadJob> GetAsync(string id, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default) =>
        _link.GetAsync<NomadJob>(PathOf(id, "", @namespace), cancellationToken);

    /// <summary>Null when there is no such job.</summary>
    public Task<NomadJob?> FindOrNullAsync(string id, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default) =>
        _link.FindOrNullAsync<NomadJob>(PathOf(id, "", @namespace), cancellationToken);

    /// <param name="filter">An expression of Nomad's filter language.</param>
    /// <param name="namespace">Whose jobs; <c>*</c>: everybody's.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<IReadOnlyList<NomadJobStub>> ListAsync(string? filter = null, string @namespace = "*", CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadJobStub>>(LinkPath.WithQuery("/v1/jobs", ("namespace", @namespace), ("filter", filter)), cancellationToken);

    /// <summary>Every allocation of the job, over ones too.</summary>
    public Task<IReadOnlyList<NomadAllocation>> AllocationsAsync(string id, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadAllocation>>(PathOf(id, "/allocations", @namespace), cancellationToken);

    /// <summary>Stops it; purged, it is gone at once.</summary>
    public Task StopAsync(string id, bool purge = false, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default) =>
        _link.SendAsync(HttpMethod.Delete, LinkPath.WithQuery($"/v1/job/{LinkPath.Segment(id)}", ("purge", purge ? "true" : null), ("namespace", @namespace)), null, cancellationToken);

    /// <summary>Waits until the job is as it is wanted.</summary>
    /// <exception cref="NomadTimeoutException">It did not come to that.</exception>
    /// <exception cref="NomadControlException">There is no such job, or no more.</exception>
    public async Task<NomadJob> WaitForAsync(string id, Func<NomadJob, bool> isIt, TimeSpan? timeout = null, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        var job = await _link.WaitAsync<NomadJob>(PathOf(id, "", @namespace), job => job is null || isIt(job), $"job {id}", timeout, cancellationToken);
        return job ?? await GetAsync(id, @namespace, cancellationToken);
    }

    /// <summary>Waits until the allocations of the job are as they are wanted.</summary>
    /// <exception cref="NomadTimeoutException">They did not come to that.</exception>
    public async Task<IReadOnlyList<NomadAllocation>> WaitForAllocationsAsync(
        string id, Func<IReadOnlyList<NomadAllocation>, bool> isIt, TimeSpan? timeout = null, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        var path = PathOf(id, "/allocations", @namespace);
        return (await _link.WaitAsync<IReadOnlyList<NomadAllocation>>(path, allocations => isIt(allocations!), $"the allocations of job {id}", timeout, cancellationToken))!;
    }

    /// <summary>Waits until as many allocations run as the job's groups want; of a system job, one at least and all that were placed.</summary>
    /// <returns>Those that run.</returns>
    /// <exception cref="NomadTimeoutException">Some do not run.</exception>
    /// <exception cref="NomadControlException">There is no such job.</exception>
    public async Task<IReadOnlyList<NomadAllocation>> WaitForRunningAsync(string id, TimeSpan? timeout = null, string @namespace = DefaultNamespace, CancellationToken cancellationToken = default)
    {
        var job = await GetAsync(id, @namespace, cancellationToken);
        var allocations = await WaitForAllocationsAsync(id, all => IsRunning(job, all), timeout, @namespace, cancellationToken);
        return [.. allocations.Where(allocation => allocation.IsRunning)];
    }

    private static bool IsRunning(NomadJob job, IReadOnlyList<NomadAllocation> allocations)
    {
        if (job.Type is "system" or "sysbatch") return allocations.Any(one => one.IsRunning) && allocations.All(one => one.IsRunning || one.DesiredStatus != "run");
        return job.TaskGroups.All(group => allocations.Count(one => one.IsRunning && one.TaskGroup == group.Name) >= group.Count);
    }

    private static string PathOf(string id, string part, string @namespace) =>
        LinkPath.WithQuery($"/v1/job/{LinkPath.Segment(id)}{part}", ("namespace", @namespace));
}
