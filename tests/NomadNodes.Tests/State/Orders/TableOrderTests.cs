using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Orders;

/// <summary>Random writes of allocations, kept and taken back; every order beside what sorting a dictionary gives.</summary>
public sealed class TableOrderTests
{
    private const int Allocs = 300;
    private const int Groups = 6;

    private readonly Dictionary<UuidKey, Allocation> _model = [];
    private Snapshot _state = FreshState.Create(ClusterIdentity.Create(Guid.NewGuid));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 40)]
    [InlineData(4, 200)]
    public void Orders_HaveWhatTheTableHas_AfterAnyWrites(int seed, int steps)
    {
        var random = new Random(seed);
        for (var batch = 0; batch < 2_000 / steps; batch++)
        {
            var (before, expected) = (_state, Describe(_state));
            var write = new WriteTransaction(_state, new ManualTimeProvider());
            for (var one = random.Next(4); one >= 0; one--) RunWrite(random, write, steps);
            AssertSame(write);
            _state = write.ToSnapshot();
            AssertSame(_state);
            Assert.Equal(expected, Describe(before));
        }
    }

    [Fact]
    public void Orders_AreThoseOfTheRows_IfTheTableIsMadeAsAWhole()
    {
        var random = new Random(5);
        for (var i = 0; i < 1_000; i++) Put(random, null);

        var table = Tables.Of(Schemas.Allocs, [.. _model.Values.OrderBy(_ => random.Next())], 99);

        AssertSame(_state with { Allocs = table });
    }

    [Fact]
    public void Group_IsSeenAsItWas_IfItChangesDuringTheEnumeration()
    {
        var write = new WriteTransaction(_state, new ManualTimeProvider());
        for (var i = 0; i < 500; i++) write.Allocs.Put(new Allocation { ID = StateWrites.Id(i), Namespace = "default", JobID = "web", CreateIndex = 1 }, 8);

        var met = 0;
        foreach (var alloc in write.AllocsOfJob(new("default", "web")))
        {
            met++;
            write.Allocs.Remove(UuidKey.Of(alloc.ID), 9);
        }

        Assert.Equal(500, met);
        Assert.True(write.AllocsOfJob(new("default", "web")).IsEmpty);
    }

    [Fact]
    public void Group_IsUnknown_IfTheSchemaDoesNotDeclareTheOrder()
    {
        var other = new TableOrder<ulong, UuidKey, Allocation>(alloc => alloc.ModifyIndex);

        Assert.Throws<ArgumentException>(() => other.Group(_state.Allocs, 1));
        Assert.Throws<ArgumentException>(() => other.Group(new WriteTransaction(_state, new ManualTimeProvider()).Allocs, 1));
    }

    private void RunWrite(Random random, WriteTransaction write, int steps)
    {
        write.Begin();
        var before = _model.ToDictionary();
        for (var i = 0; i < steps; i++)
        {
            if (random.Next(3) > 0) Put(random, write);
            else Remove(Key(random.Next(Allocs)), write);
            if (random.Next(steps) == 0) AssertSame(write);
        }

        if (random.Next(3) > 0) return;
        write.Rollback();
        _model.Clear();
        foreach (var (key, alloc) in before) _model.Add(key, alloc);
    }

    private void Put(Random random, WriteTransaction? write)
    {
        var alloc = new Allocation
        {
            ID = Id(random.Next(Allocs)),
            Namespace = random.Next(2) == 0 ? "a" : "a-b",
            JobID = "job" + random.Next(Groups),
            NodeID = random.Next(9) == 0 ? "" : Id(random.Next(Groups)),
            EvalID = random.Next(9) == 0 ? "no UUID" : Id(random.Next(Groups)),
            CreateIndex = (ulong)random.Next(Groups),
        };
        _model[UuidKey.Of(alloc.ID)] = alloc;
        write?.Allocs.Put(alloc, 8);
    }

    private void Remove(UuidKey key, WriteTransaction write)
    {
        _model.Remove(key);
        write.Allocs.Remove(key, 8);
    }

    private void AssertSame(Snapshot state)
    {
        foreach (var node in Enumerable.Range(0, Groups)) AssertSame(alloc => alloc.NodeID == Id(node), state.AllocsOnNode(Key(node)));
        foreach (var eval in Enumerable.Range(0, Groups)) AssertSame(alloc => alloc.EvalID == Id(eval), state.AllocsOfEval(Key(eval)));
        foreach (var job in Jobs()) AssertSame(alloc => alloc.Namespace == job.Namespace && alloc.JobID == job.ID, state.AllocsOfJob(job));
        Assert.Equal(_model.Values.OrderBy(alloc => alloc.CreateIndex).ThenBy(alloc => UuidKey.Of(alloc.ID)), Records(state));
    }

    private void AssertSame(WriteTransaction write)
    {
        foreach (var node in Enumerable.Range(0, Groups)) AssertSame(alloc => alloc.NodeID == Id(node), write.AllocsOnNode(Key(node)));
        foreach (var eval in Enumerable.Range(0, Groups)) AssertSame(alloc => alloc.EvalID == Id(eval), write.AllocsOfEval(Key(eval)));
        foreach (var job in Jobs()) AssertSame(alloc => alloc.Namespace == job.Namespace && alloc.JobID == job.ID, write.AllocsOfJob(job));
    }

    private void AssertSame(Func<Allocation, bool> isWanted, IEnumerable<Allocation> group) =>
        Assert.Equal(_model.Values.Where(isWanted).OrderBy(alloc => UuidKey.Of(alloc.ID)), group);

    private static IEnumerable<JobKey> Jobs() =>
        from ns in new[] { "a", "a-b", "b" } from job in Enumerable.Range(0, Groups) select new JobKey(ns, "job" + job);

    private static List<Allocation> Records(Snapshot state)
    {
        var records = new List<Allocation>();
        for (var at = AllocOrders.ByCreation.Rows(state.Allocs).First(); at.IsValid; at.MoveNext()) records.Add(at.Row.Record);
        return records;
    }

    private static string Describe(Snapshot state) => string.Join(' ', Records(state).Select(alloc => $"{alloc.ID}/{alloc.CreateIndex}"));

    private static UuidKey Key(int number) => UuidKey.Of(Id(number));

    // Not in the order of the numbers.
    private static string Id(int number) => StateWrites.Id(unchecked(number * 0x5bd1e995) & int.MaxValue);
}
