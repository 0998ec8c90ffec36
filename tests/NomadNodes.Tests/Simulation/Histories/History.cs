using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Services;
using NomadNodes.Services.Garbage;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Nodes;
using NomadNodes.Simulation;
using NomadNodes.State;
using NomadNodes.Tests.Simulation.Scheduling;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation.Histories;

/// <summary>What operators and machines do to a cluster in the course of time, by chance; the same seed does the same.</summary>
internal sealed class History(StateStore store, ClusterServices services, ClockDriver clock, int seed)
{
    private const int MostJobs = 12;
    private const int MostNodes = 24;

    private readonly Random _random = new(seed);

    /// <summary>A number of calls, each followed by all that it brings about.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="settled">Called after each.</param>
    public async Task PlayAsync(int calls, Action? settled = null)
    {
        for (var i = 0; i < 8; i++) await RegisterNodeAsync(i);
        for (var i = 0; i < calls; i++)
        {
            await CallAsync();
            await AdvanceAsync(TimeSpan.Zero);
            settled?.Invoke();
        }
    }

    /// <summary>Every agent speaks again, and enough time passes for all that may end.</summary>
    public async Task EndAsync()
    {
        foreach (var node in Tables.RecordsOf(store.Current.Nodes)) await services.Agents.SetSilentAsync(UuidKey.Of(node.ID), silent: false);
        await AdvanceAsync(TimeSpan.FromHours(3));
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        var outcome = await clock.AdvanceAsync(by, default).WaitAsync(Soon.TooLong);
        Assert.Null(outcome.Error);
    }

    private Task CallAsync() => _random.Next(20) switch
    {
        < 4 => RegisterJobAsync(),
        4 => services.JobWrites.DeregisterAsync("default", $"job-{_random.Next(MostJobs)}", purge: _random.Next(3) == 0),
        < 7 => RegisterNodeAsync(_random.Next(MostNodes)),
        7 => OnNodeAsync(id => services.Agents.SetSilentAsync(UuidKey.Of(id), silent: true)),
        < 10 => OnNodeAsync(id => services.Agents.SetSilentAsync(UuidKey.Of(id), silent: false)),
        10 => OnNodeAsync(DrainAsync),
        11 => OnNodeAsync(id => services.NodeWrites.DrainAsync(id, new DrainOrder(null, MarkEligible: true, null, ""))),
        < 14 => OnNodeAsync(id => services.NodeWrites.SetEligibilityAsync(id, _random.Next(3) == 0 ? NodeEligibility.Ineligible : NodeEligibility.Eligible)),
        14 when _random.Next(3) == 0 => OnNodeAsync(services.NodeWrites.PurgeAsync),
        15 when _random.Next(6) == 0 => services.Garbage.CollectAsync(GarbageThresholds.Forced),
        _ => AdvanceAsync(RandomJob.Pick(_random, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(12))),
    };

    private async Task RegisterJobAsync()
    {
        var job = RandomJob.Of(_random, _random.Next(MostJobs));
        // Often only the count changes, as it does in life.
        if (_random.Next(3) == 0 && store.Current.Jobs.Find(new JobKey("default", job.ID))?.Record is { } known)
            job = known with { TaskGroups = [known.TaskGroups![0] with { Count = job.TaskGroups![0].Count }], Stop = false };
        var outcome = await services.JobWrites.RegisterAsync(new JobOrder(job));
        Assert.Null(outcome.Error);
    }

    private Task RegisterNodeAsync(int number)
    {
        var node = Make.Node(number, rack: number % 3 == 0 ? "r2" : "r1") with
        {
            Datacenter = number % 4 == 0 ? "dc2" : "dc1",
            NodePool = number % 5 == 0 ? "gpu" : NodePool.Default,
            SecretID = Guid.Empty.ToString(),
        };
        return services.Agents.RegisterAsync([node]);
    }

    private Task DrainAsync(string id)
    {
        var deadline = RandomJob.Pick(_random, -1L, 0L, 30 * Make.Second, 1800 * Make.Second);
        return services.NodeWrites.DrainAsync(id, new DrainOrder(new DrainSpec(deadline, IgnoreSystemJobs: _random.Next(2) == 0), MarkEligible: false, null, ""));
    }

    private async Task OnNodeAsync(Func<string, Task> call)
    {
        var nodes = Tables.RecordsOf(store.Current.Nodes).ToList();
        if (nodes.Count > 0) await call(nodes[_random.Next(nodes.Count)].ID);
    }
}
