using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

/// <summary>Random batches of changes, the tree beside a SortedDictionary.</summary>
public sealed class SortedTreeModelTests
{
    private const int Keys = 4_000;

    private readonly SortedDictionary<int, TestRow> _model = [];
    private SortedTree<int, TestRow> _tree = SortedTree<int, TestRow>.Empty;
    private int _version;

    public static TheoryData<int, int, int> Runs => new()
    {
        // seed, greatest weight of a row, steps of a batch
        { 1, 0, 40 },
        { 2, 10, 1 },
        { 3, 1_500, 25 },
        { 4, 30_000, 60 },
        { 5, 200_000, 15 },
        { 6, 700, 300 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Changes_LeaveWhatTheModelHas_WhateverTheirOrder(int seed, int weight, int steps)
    {
        var random = new Random(seed);
        foreach (var setsInTen in new[] { 9, 5, 2, 8, 0 })
        {
            for (var batch = 0; batch < 2_000 / steps; batch++)
            {
                RunBatch(random, setsInTen, weight, steps);
            }

            _tree.AssertSound();
            AssertSame(random);
        }
    }

    [Fact]
    public void Remove_EmptiesTheTree_IfEveryKeyGoes()
    {
        var random = new Random(11);
        RunBatch(random, 10, 900, 20_000);
        var editor = _tree.Edit();
        foreach (var key in _model.Keys.OrderBy(_ => random.Next()).ToList())
        {
            Assert.Same(_model[key], editor.Remove(key));
        }

        Assert.Same(SortedTree<int, TestRow>.Empty, editor.ToTree());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Versions_StayAsTheyWere_IfLaterOnesChange(int seed)
    {
        var random = new Random(seed);
        var versions = new List<(SortedTree<int, TestRow> Tree, List<(int, TestRow)> Rows, string Lists)>();
        for (var i = 0; i < 40; i++)
        {
            RunBatch(random, i % 2 == 0 ? 8 : 4, 900, 60);
            versions.Add((_tree, _tree.First().Forward(), Lists(_tree)));
        }

        foreach (var (tree, rows, lists) in versions)
        {
            tree.AssertSound();
            Assert.True(rows.SequenceEqual(tree.First().Forward()));
            Assert.Equal(lists, Lists(tree));
        }
    }

    private static string Lists(SortedTree<int, TestRow> tree) =>
        string.Join(',', tree.Leaves().Select(l => System.Text.Encoding.ASCII.GetString(l.List().Bytes.Span)));

    private void RunBatch(Random random, int setsInTen, int weight, int steps)
    {
        var editor = _tree.Edit();
        for (var i = 0; i < steps; i++)
        {
            var key = random.Next(Keys) * 2;
            var previous = _model.GetValueOrDefault(key);
            Assert.Same(previous, editor.Find(key));
            if (random.Next(10) < setsInTen)
            {
                _model[key] = new TestRow(key, ++_version, random.Next(weight + 1));
                Assert.Same(previous, editor.Set(key, _model[key]));
            }
            else
            {
                _model.Remove(key);
                Assert.Same(previous, editor.Remove(key));
            }
        }

        _tree = editor.ToTree();
        Assert.Equal(_model.Count, _tree.Count);
    }

    private void AssertSame(Random random)
    {
        var rows = _model.Select(p => (p.Key, p.Value)).ToList();
        Assert.True(rows.SequenceEqual(_tree.First().Forward()));
        Assert.True(rows.AsEnumerable().Reverse().SequenceEqual(_tree.Last().Backward()));
        for (var i = 0; i < 12; i++)
        {
            // Odd keys are never there.
            var key = random.Next(-3, (Keys * 2) + 3);
            Assert.Same(_model.GetValueOrDefault(key), _tree.Find(key));
            Assert.True(rows.Where(r => r.Key >= key).SequenceEqual(_tree.LowerBound(key).Forward()));
            Assert.True(rows.Where(r => r.Key <= key).Reverse().SequenceEqual(_tree.UpperBound(key).Backward()));
        }
    }
}
