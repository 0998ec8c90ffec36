using System.Text;
using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

public sealed class LeafListTests
{
    [Fact]
    public void Bytes_JoinTheElementsWithCommas_IfThereAreSeveral() => Assert.Equal("0:0,1:0.,2:0..", Text(Leaf(3, 4, 5).List().Bytes));

    [Fact]
    public void Bytes_AreTheElement_IfThereIsOne() => Assert.Equal("0:0", Text(Leaf(3).List().Bytes));

    [Theory]
    [InlineData(0, 3, "0:0,1:0.,2:0..")]
    [InlineData(0, 1, "0:0")]
    [InlineData(1, 2, "1:0.")]
    [InlineData(1, 3, "1:0.,2:0..")]
    [InlineData(2, 3, "2:0..")]
    [InlineData(0, 0, "")]
    [InlineData(3, 3, "")]
    public void Slice_HasNoCommaAround_WhereverItBegins(int start, int end, string expected) =>
        Assert.Equal(expected, Text(Leaf(3, 4, 5).List().Slice(start, end)));

    [Fact]
    public void Slice_IsPartOfTheBytes_IfItIsNotEmpty()
    {
        var list = Leaf(3, 4, 5).List();

        Assert.True(list.Bytes.Span.Overlaps(list.Slice(1, 2).Span, out var offset));
        Assert.Equal(4, offset);
    }

    [Fact]
    public void List_IsMadeOnce_IfAskedAgain()
    {
        var leaf = Leaf(3, 4);

        Assert.Same(leaf.List(), leaf.List());
    }

    [Fact]
    public void List_IsOneForAll_IfThreadsRace()
    {
        var leaf = Leaf([.. Enumerable.Repeat(500, 100)]);
        var lists = new LeafList[32];
        Parallel.For(0, lists.Length, i => lists[i] = leaf.List());

        Assert.Single(lists.Distinct());
    }

    [Fact]
    public void Bytes_StayBelowTheLargeObjectHeap_IfRowsAreLight()
    {
        var rows = Enumerable.Range(0, 20_000).Select(k => KeyValuePair.Create(k, new TestRow(k, 0, 1 + (k * 7919 % 3_000))));
        var tree = SortedTree<int, TestRow>.FromSorted(rows);

        Assert.All(tree.Leaves(), l => Assert.InRange(l.List().Bytes.Length, 1, 84_900));
    }

    [Fact]
    public void List_SharesNothingWithTheNextVersion_IfARowOfTheLeafChanges()
    {
        var tree = Tree(3, 4);
        var old = tree.First().Leaf!.List();
        var editor = tree.Edit();
        editor.Set(1, new TestRow(1, 7, 6));

        Assert.Equal("0:0,1:7...", Text(editor.ToTree().First().Leaf!.List().Bytes));
        Assert.Equal("0:0,1:0.", Text(old.Bytes));
    }

    private static SortedTree<int, TestRow> Tree(params int[] weights) =>
        SortedTree<int, TestRow>.FromSorted(weights.Select((w, k) => KeyValuePair.Create(k, new TestRow(k, 0, w))));

    private static TreeLeaf<int, TestRow> Leaf(params int[] weights) => Tree(weights).First().Leaf!;

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.ASCII.GetString(bytes.Span);
}
