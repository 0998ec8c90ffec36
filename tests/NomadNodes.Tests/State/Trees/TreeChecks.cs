using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

internal static class TreeChecks
{
    public static int Depth(this SortedTree<int, TestRow> tree)
    {
        var depth = 1;
        for (var node = tree.Root; node is TreeInner<int, TestRow> inner; node = inner.Children[0])
        {
            depth++;
        }

        return depth;
    }

    public static List<TreeLeaf<int, TestRow>> Leaves(this SortedTree<int, TestRow> tree)
    {
        var leaves = new List<TreeLeaf<int, TestRow>>();
        for (var at = tree.First(); at.IsValid; at.MoveToNextLeaf())
        {
            leaves.Add(at.Leaf);
        }

        return leaves;
    }

    public static List<(int Key, TestRow Row)> Forward(this TreeCursor<int, TestRow> from)
    {
        var rows = new List<(int, TestRow)>();
        for (var at = from; at.IsValid; at.MoveNext())
        {
            rows.Add((at.Key, at.Row));
        }

        return rows;
    }

    public static List<(int Key, TestRow Row)> Backward(this TreeCursor<int, TestRow> from)
    {
        var rows = new List<(int, TestRow)>();
        for (var at = from; at.IsValid; at.MovePrevious())
        {
            rows.Add((at.Key, at.Row));
        }

        return rows;
    }

    /// <summary>Order, bounds of every node, equal depth, weights.</summary>
    public static void AssertSound(this SortedTree<int, TestRow> tree)
    {
        if (tree.Count > 0)
        {
            AssertNode(tree.Root, tree.Depth(), long.MinValue, long.MaxValue);
        }

        Assert.Equal(tree.Count, tree.Leaves().Sum(l => l.Count));
    }

    private static void AssertNode(TreeNode<int, TestRow> node, int depth, long low, long high)
    {
        Assert.NotEqual(0, node.Count);
        Assert.False(node.IsOverfull);
        if (node is TreeInner<int, TestRow> inner)
        {
            AssertInner(inner, depth, low, high);
            return;
        }

        Assert.Equal(1, depth);
        AssertLeaf((TreeLeaf<int, TestRow>)node, low, high);
    }

    private static void AssertInner(TreeInner<int, TestRow> inner, int depth, long low, long high)
    {
        for (var i = 0; i < inner.Count; i++)
        {
            var from = i == 0 ? low : inner.Separators[i];
            var to = i + 1 < inner.Count ? inner.Separators[i + 1] : high;
            Assert.True(from < to);
            AssertNode(inner.Children[i], depth - 1, from, to);
        }
    }

    private static void AssertLeaf(TreeLeaf<int, TestRow> leaf, long low, long high)
    {
        var last = long.MinValue;
        var weight = 0;
        for (var i = 0; i < leaf.Count; i++)
        {
            Assert.True(leaf.Keys[i] > last && leaf.Keys[i] >= low && leaf.Keys[i] < high);
            last = leaf.Keys[i];
            weight += leaf.Rows[i].Weight;
        }

        Assert.Equal(weight, leaf.Weight);
    }
}
