using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

public sealed class ColumnTests
{
    [Fact]
    public void ColumnOf_HasOneThingOfEachRow_InTheirOrder() => Assert.Equal([7, 8, 9], VersionsOf(Tree(7, 8, 9)));

    [Fact]
    public void ColumnOf_IsMadeOnce_IfAskedAgain()
    {
        var leaf = Tree(7, 8).First().Leaf!;

        Assert.True(leaf.ColumnOf(row => row.Version) == leaf.ColumnOf(row => -row.Version));
    }

    [Fact]
    public void ColumnOf_FollowsTheRows_IfTheyChange()
    {
        var before = Tree(7, 8, 9);
        VersionsOf(before);
        var editor = before.Edit();

        editor.Set(1, new TestRow(1, 80, 5));
        var changed = editor.ToTree();
        VersionsOf(changed);
        editor.Set(3, new TestRow(3, 10, 5));
        editor.Remove(0);

        Assert.Equal([7, 8, 9], VersionsOf(before));
        Assert.Equal([7, 80, 9], VersionsOf(changed));
        Assert.Equal([80, 9, 10], VersionsOf(editor.ToTree()));
    }

    private static SortedTree<int, TestRow> Tree(params int[] versions) =>
        SortedTree<int, TestRow>.FromSorted(versions.Select((version, key) => KeyValuePair.Create(key, new TestRow(key, version, 5))));

    private static int[] VersionsOf(SortedTree<int, TestRow> tree) => tree.First().Leaf!.ColumnOf(row => row.Version).ToArray();
}
