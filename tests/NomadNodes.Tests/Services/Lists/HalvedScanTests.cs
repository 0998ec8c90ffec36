using System.Text;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Lists;

public sealed class HalvedScanTests
{
    private static readonly string[] Letters = ["a", "b", "c"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Run_GivesEveryMatchOnceAndInOrder_WhateverTheSize(int rows)
    {
        var table = Table(rows, number => new Node { Name = Letters[number % 3] });

        var expected = Enumerable.Range(0, rows).Where(number => number % 3 == 1).Select(number => Element(StateWrites.Node(number, "b")));
        Assert.Equal(string.Join(',', expected), Text(Run(table, "Name == b")));
    }

    [Theory]
    [InlineData("Name matches \"^(a|c)$\"")]
    [InlineData("any Meta as k, v { v == yes }")]
    public void Run_GivesEveryMatch_IfTheFilterKeepsSomethingBetweenRows(string filter)
    {
        var table = Table(4_000, number => new Node { Name = Letters[number % 3], Meta = new Dictionary<string, string> { ["k"] = number % 3 == 1 ? "no" : "yes" } });

        Assert.Equal(4_000 - 1_333, Text(Run(table, filter)).Split("\"ID\":").Length - 1);
    }

    [Theory]
    [InlineData(10, 3_990, 10)]
    [InlineData(3_990, 3_991, 3_990)]
    [InlineData(3_999, -1, 3_999)]
    public void Run_GivesTheErrorOfTheFirstRowThatHasOne(int first, int second, int named)
    {
        var table = Table(4_000, number => number == first || number == second ? new Node { Events = Events(number) } : new Node { Events = Events(5_000) });

        var error = Run(table, "Events.4500.Message == x").Error;

        Assert.Equal(400, error?.Status);
        Assert.EndsWith($"index 4500 is out of range (length = {named})", error?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HalvedScan.MinRows - 1)]
    [InlineData(HalvedScan.MinRows)]
    public async Task ListOfNodes_IsTheSame_OnBothSidesOfTheLimit(int nodes)
    {
        using var store = StateWrites.Open(new MemoryStorage());
        await store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            for (var number = 0; number < nodes; number++) write.Nodes.Put(StateWrites.Node(number, Letters[number % 3]), index);
            return index;
        });

        var query = new NodeListQuery(store, new NodeListRequest("", "", NodeListFields.None, new ListOptions(0, "", false)), default, Filter("Name == c"));

        Assert.True(query.Run().Succeeded(out var list, out _));
        var expected = Enumerable.Range(0, nodes).Where(number => number % 3 == 2).Select(number => Element(StateWrites.Node(number, "c")));
        Assert.Equal(string.Join(',', expected), Text(list.Page));
        Assert.Equal(StateWrites.Fresh + 1, list.Index);
    }

    private static Outcome<ListPage> Run(SortedTree<UuidKey, Row<Node>> table, string filter) =>
        HalvedScan.Run(table, () => new Paginator<UuidKey, Node>(new ListOptions(0, "", false), node => node.ID, Filter(filter), null));

    private static RowFilter<Node> Filter(string text) => RowFilter<Node>.Create(text, NodeFilterType.Instance).Succeeded(out var filter, out var error)
        ? filter
        : throw new InvalidOperationException(error.Text);

    private static SortedTree<UuidKey, Row<Node>> Table(int rows, Func<int, Node> make) => SortedTree<UuidKey, Row<Node>>.FromSorted(
        Enumerable.Range(0, rows).Select(number => KeyValuePair.Create(StateWrites.Key(number), Schemas.Nodes.RowOf(make(number) with { ID = StateWrites.Id(number) }))));

    private static NodeEvent[] Events(int count) => [.. Enumerable.Repeat(new NodeEvent { Message = "m" }, count)];

    private static string Element(Node node) => Encoding.UTF8.GetString(Schemas.Nodes.WriteElement(node));

    private static string Text(Outcome<ListPage> page) => page.Succeeded(out var list, out var error) ? Text(list) : throw new InvalidOperationException(error.Text);

    private static string Text(ListPage page) => string.Join(',', page.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Span)));
}
