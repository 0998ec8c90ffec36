using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

public sealed class SortedTreeTests
{
    [Fact]
    public void Cursors_AreInvalid_IfTheTreeIsEmpty()
    {
        var tree = SortedTree<int, TestRow>.Empty;

        Assert.False(tree.First().IsValid);
        Assert.False(tree.Last().IsValid);
        Assert.False(tree.LowerBound(1).IsValid);
        Assert.False(tree.UpperBound(1).IsValid);
        Assert.Null(tree.Find(1));
        Assert.Throws<InvalidOperationException>(() => tree.First().Key);
        Assert.Throws<InvalidOperationException>(() => tree.First().Row);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(113)]
    [InlineData(100_000)]
    public void FromSorted_HoldsAllRowsInFewLeaves_IfTheyAscend(int count)
    {
        var tree = Tree(count, 700);

        tree.AssertSound();
        Assert.Equal(count, tree.Count);
        Assert.Equal(Enumerable.Range(0, count), tree.First().Forward().Select(r => r.Key));
        Assert.InRange(tree.Leaves().Count, 1, (count / 80) + 1);
        Assert.InRange(tree.Depth(), 1, 3);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    public void FromSorted_Throws_IfAKeyDoesNotAscend(int first, int second)
    {
        var rows = new[] { first, second }.Select(k => KeyValuePair.Create(k, new TestRow(k, 0, 100_000)));

        Assert.Throws<ArgumentException>(() => SortedTree<int, TestRow>.FromSorted(rows));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Set_KeepsTheTreeFlat_IfAHundredThousandKeysComeOneByOne(bool ascending)
    {
        var editor = SortedTree<int, TestRow>.Empty.Edit();
        for (var i = 0; i < 100_000; i++)
        {
            var key = ascending ? i : unchecked(i * (int)2654435761u);
            editor.Set(key, new TestRow(key, 0, 700));
        }

        var tree = editor.ToTree();
        tree.AssertSound();
        Assert.Equal(100_000, tree.Count);
        Assert.InRange(tree.Depth(), 3, 4);
        Assert.InRange(tree.Leaves().Count, 1_000, 2_400);
    }

    [Fact]
    public void Remove_JoinsLeaves_IfFewRowsAreLeft()
    {
        var editor = Tree(100_000, 10).Edit();
        for (var key = 0; key < 100_000; key++)
        {
            if (key % 500 != 0)
            {
                editor.Remove(key);
            }
        }

        var tree = editor.ToTree();
        tree.AssertSound();
        Assert.Equal(200, tree.Count);
        Assert.InRange(tree.Leaves().Count, 2, 7);
        Assert.InRange(tree.Depth(), 1, 3);
    }

    [Fact]
    public void Edit_CopiesOnlyThePath_IfOneRowChanges()
    {
        var tree = Tree(100_000, 700);
        var editor = tree.Edit();

        editor.Set(50_000, new TestRow(50_000, 1, 700));

        Assert.Equal(tree.Depth(), editor.Copies);
        var (before, after) = (tree.Leaves(), editor.ToTree().Leaves());
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(1, before.Zip(after).Count(p => !ReferenceEquals(p.First, p.Second)));
    }

    [Fact]
    public void Edit_CopiesEachNodeOnce_IfABatchTouchesItOften()
    {
        var tree = Tree(100_000, 700);
        var editor = tree.Edit();
        for (var round = 0; round < 5; round++)
        {
            for (var key = 0; key < 200; key++)
            {
                editor.Set(key, new TestRow(key, round, 700));
            }
        }

        var leaves = tree.Leaves().TakeWhile(l => l.Keys[0] < 200).Count();
        Assert.Equal(leaves + tree.Depth() - 1, editor.Copies);
    }

    [Fact]
    public void Edit_CopiesAgain_IfATreeWasHandedOutBetween()
    {
        var editor = Tree(10, 5).Edit();
        editor.Set(3, new TestRow(3, 1, 5));
        var first = editor.ToTree();
        editor.Set(3, new TestRow(3, 2, 5));
        var second = editor.ToTree();

        Assert.Equal(2, editor.Copies);
        Assert.Equal((1, 2), (first.Find(3)!.Version, second.Find(3)!.Version));
    }

    [Fact]
    public void ToTree_GivesTheSameTree_IfNothingChanged()
    {
        var tree = Tree(1_000, 5);
        var editor = tree.Edit();

        Assert.Null(editor.Remove(-1));
        Assert.Same(tree, editor.ToTree());
        Assert.Equal(0, editor.Copies);
    }

    [Fact]
    public void Set_LeavesAHeavyRowAlone_IfItsNeighboursAreLight()
    {
        var editor = Tree(50, 1_000).Edit();
        editor.Set(30, new TestRow(30, 1, 70_000));

        var tree = editor.ToTree();
        tree.AssertSound();
        Assert.Equal([30, 1, 19], tree.Leaves().Select(l => l.Count));
    }

    private static SortedTree<int, TestRow> Tree(int count, int weight) =>
        SortedTree<int, TestRow>.FromSorted(Enumerable.Range(0, count).Select(k => KeyValuePair.Create(k, new TestRow(k, 0, weight))));
}
