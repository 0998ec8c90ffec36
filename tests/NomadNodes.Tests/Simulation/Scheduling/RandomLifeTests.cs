using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>What stays true whatever happens to nodes, jobs and allocations.</summary>
public sealed class RandomLifeTests
{
    private const int Steps = 40;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Process_KeepsEveryPromise_WhateverHappens(int seed)
    {
        var life = new Life(seed);

        for (var i = 0; i < Steps; i++) life.Step();

        Assert.Equal(Steps * Life.Jobs, life.Evaluations);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Process_TellsTheSameStory_FromTheSameSeed(int seed)
    {
        string Story()
        {
            var life = new Life(seed);
            for (var i = 0; i < Steps; i++) life.Step();
            return string.Join('\n', life.World.Allocs.Select(alloc => $"{alloc.ID} {alloc.Name} {alloc.NodeID} {alloc.DesiredStatus} {alloc.ClientStatus} {alloc.NextAllocation}"));
        }

        Assert.Equal(Story(), Story());
    }

    private sealed class Life
    {
        public const int Jobs = 4;

        private readonly RandomFleet _fleet;
        private readonly List<Job> _jobs = [];

        public Life(int seed)
        {
            _fleet = new RandomFleet(seed);
            World = new World(seed);
            for (var i = 1; i <= 12; i++) World.Put(_fleet.Node(i));
            for (var i = 0; i < 3; i++) _jobs.Add(World.Put(_fleet.Job($"job-{i}", i == 2 ? JobType.Batch : JobType.Service)));
            _jobs.Add(World.Put(_fleet.Job("everywhere", JobType.System)));
        }

        public World World { get; }

        public int Evaluations { get; private set; }

        public void Step()
        {
            World.Now = World.Now.AddNanoseconds(_fleet.Random.Next(1, 90) * Make.Second);
            Happen();
            foreach (var job in _jobs) Evaluate(job);
        }

        private void Happen()
        {
            var node = _fleet.Pick([.. World.Nodes]);
            var at = _fleet.Random.Next(_jobs.Count);
            switch (_fleet.Random.Next(7))
            {
                case 0:
                    World.Put(node with { Status = _fleet.Pick(NodeStatus.Ready, NodeStatus.Down, NodeStatus.Disconnected) });
                    break;
                case 1:
                    World.Put(node with { SchedulingEligibility = _fleet.Pick(NodeEligibility.Eligible, NodeEligibility.Ineligible), DrainStrategy = null });
                    break;
                case 2:
                    World.Put(node with { SchedulingEligibility = NodeEligibility.Ineligible, DrainStrategy = new DrainStrategy() });
                    foreach (var alloc in World.Live.Where(alloc => alloc.NodeID == node.ID)) World.Put(alloc with { DesiredTransition = new DesiredTransition { Migrate = true } });
                    break;
                case 3:
                    _jobs[at] = World.Put(_jobs[at].WithGroup(group => group with { Count = _fleet.Random.Next(0, 12) }));
                    break;
                case 4:
                    _jobs[at] = World.Put(_jobs[at].WithResources(asked => asked with { CPU = 50 * _fleet.Random.Next(1, 12) }));
                    break;
                case 5:
                    World.RunClients();
                    break;
                default:
                    if (World.Live is { Count: > 0 } live) World.Put(live[_fleet.Random.Next(live.Count)] with { ClientStatus = AllocClientStatus.Failed, ModifyTime = World.Now.ToUnixNanoseconds() });
                    break;
            }
        }

        private void Evaluate(Job job)
        {
            var decision = World.Run(job);
            Evaluations++;
            foreach (var placed in decision.Plan?.Placed ?? []) Assert.True(CandidateNodes.IsCandidate(job, World.FindNode(placed.NodeID)!), placed.NodeName);
            foreach (var node in World.Nodes) AssertNotExceeded(node, decision);
            if (job.Type == JobType.System) AssertOneOnEach(job);
            else AssertCount(job, decision);
        }

        /// <summary>What the plan ends is gone when the client gets to what the plan places.</summary>
        private void AssertNotExceeded(Node node, SchedulingDecision decision)
        {
            var placed = (decision.Plan?.Placed ?? []).Where(alloc => alloc.NodeID == node.ID).ToList();
            if (placed.Count == 0) return;
            var ended = decision.Plan!.Updated.Where(update => update.Allocation.IsServerTerminal).Select(update => update.Allocation.ID).ToHashSet();
            var held = World.AllocsOnNode(node.ID).Where(alloc => !alloc.IsClientTerminal && !ended.Contains(alloc.ID)).Select(alloc => alloc.Resources!).ToList();
            Assert.InRange(held.Sum(one => one.CPU), 0, node.NodeResources!.Cpu.CpuShares - node.ReservedResources!.Cpu.CpuShares);
            Assert.InRange(held.Sum(one => one.MemoryMB), 0, node.NodeResources.Memory.MemoryMB - node.ReservedResources.Memory.MemoryMB);
            Assert.InRange(held.Sum(one => one.DiskMB), 0, node.NodeResources.Disk.DiskMB - node.ReservedResources.Disk.DiskMB);
        }

        private void AssertOneOnEach(Job job)
        {
            var live = World.Live.Where(alloc => alloc.JobID == job.ID).ToList();
            Assert.Equal(live.Count, live.Select(alloc => alloc.NodeID).Distinct().Count());
        }

        /// <summary>Live ones and failed ones that wait for their time fill the group's places; what is missing is queued.</summary>
        private void AssertCount(Job job, SchedulingDecision decision)
        {
            var group = job.TaskGroups![0];
            var own = World.AllocsOfJob("default", job.ID).ToList();
            var filling = own.Where(alloc => !alloc.IsServerTerminal && (!alloc.IsClientTerminal || (alloc.ClientStatus == AllocClientStatus.Failed && IsCurrentOrService(alloc, job)))).ToList();
            var queued = decision.Completed!.QueuedAllocations!["g"];
            Assert.Equal(filling.Count, filling.Select(alloc => alloc.Name).Distinct().Count());
            Assert.True(filling.Count <= group.Count, $"{filling.Count} of {group.Count}");
            Assert.True(filling.Count + queued >= group.Count, $"{filling.Count} and {queued} of {group.Count}");
        }

        private static bool IsCurrentOrService(Allocation alloc, Job job) => job.Type == JobType.Service || alloc.Job!.Version == job.Version;
    }
}
