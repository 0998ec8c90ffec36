using NomadNodes.Model;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Tests.Services.Lists;

public sealed class NameBranchTests
{
    [Theory]
    [InlineData("", "blue", "")]
    [InlineData("all default", "blue", "")]
    [InlineData("all default", "default", "default")]
    [InlineData("all default", "def", "def")]
    [InlineData("all default", "dev", "d")]
    [InlineData("all default", "default-2", "d")]
    [InlineData("all default dev", "dex", "d")]
    [InlineData("all default dev", "default-2", "def")]
    [InlineData("all dev devel", "develx", "deve")]
    [InlineData("all dev devel", "dev-1", "d")]
    [InlineData("all dev-1 dev-2", "dev-3", "d")]
    [InlineData("a dev-1 dev-2 e", "dev-1x", "dev-1")]
    [InlineData("a b", "ax", "a")]
    public void WatchedPart_EndsAfterTheBranch_IfNoNameHasThePrefix(string names, string prefix, string expected) =>
        Assert.Equal(expected, NameBranch.WatchedPart(Tree(names), prefix));

    private static SortedTree<TextKey, Row<NodePool>> Tree(string names)
    {
        var rows = SortedTree<TextKey, Row<NodePool>>.Empty.Edit();
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows.Set(new TextKey(name), Schemas.NodePools.RowOf(new NodePool { Name = name }));
        }

        return rows.ToTree();
    }
}
