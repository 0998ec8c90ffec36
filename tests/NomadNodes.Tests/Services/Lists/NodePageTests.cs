using System.Text;
using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Lists;

/// <summary>Pages of random lists beside the same pages made the long way.</summary>
public sealed class NodePageTests : IDisposable
{
    private static readonly string[] StrangeTokens = ["!", "-", "0", "zzz", " ", "é", "\uFFFF", "😀", "g", "F", "a", "aaaaaaaa-aaaa", "\0"];
    private static readonly int[] Sizes = [0, 0, 1, 2, 3, 7, 100, 1_000, int.MaxValue, -1, -5, int.MinValue];

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 12)]
    [InlineData(4, 200)]
    [InlineData(5, 1_000)]
    [InlineData(6, 1_000)]
    public async Task Page_IsTheNaiveOne_WhateverIsAskedFor(int seed, int nodes)
    {
        var random = new Random(seed);
        var ids = await StoreAsync(random, nodes);
        for (var i = 0; i < 400; i++)
        {
            var options = new ListOptions(Pick(random, Sizes), Token(random, ids), random.Next(4) == 0);
            var prefix = Prefix(random, ids);
            var filter = JudgedFilter.Random(random);
            var fields = random.Next(4) == 0 ? NodeListFields.Resources : NodeListFields.None;
            var rows = Rows().Where(node => node.ID.Replace("-", "").StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

            Assert.Equal(NaivePage.Of(rows, options, filter), Page(prefix, options, filter, fields));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(129)]
    public async Task Pages_MakeTheWholeList_IfTheirTokensAreFollowed(int size)
    {
        await StoreAsync(new Random(size), 700, upperCase: false);
        var (pages, token) = (new List<string>(), "");
        do
        {
            var page = Page("", new ListOptions(size, token, false), null, NodeListFields.None);
            pages.Add(page.Ids);
            token = page.NextToken;
        }
        while (token is not null);

        Assert.Equal(Rows().Select(node => node.ID), pages.SelectMany(page => page.Split(' ')));
        Assert.Equal((700 + size - 1) / size, pages.Count);
    }

    [Fact]
    public async Task Filter_IsAskedAboutNoRow_ThatTheTokenSkips_OrThatComesAfterThePage()
    {
        await StoreAsync(new Random(9), 100, upperCase: false);
        var all = Rows().Select(node => node.ID).ToList();

        // It judges the four nodes from the token on; of any other it would have to say that it cannot.
        var judged = string.Join(" or ", all.Skip(40).Take(4).Select(id => $"ID == \"{id}\""));
        var page = Page("", new ListOptions(3, all[40], false), new JudgedFilter($"({judged}) or Nope == x", _ => true), NodeListFields.None);

        Assert.Equal(string.Join(' ', all.Skip(40).Take(3)), page.Ids);
        Assert.Equal(all[43], page.NextToken);
    }

    [Fact]
    public void Page_IsEmpty_IfThePrefixIsLongerThanAnId()
    {
        var answer = Query(new string('a', 34), default, null, NodeListFields.None).Run();

        Assert.True(answer.Succeeded(out var list, out _));
        Assert.Same(ListPage.Empty, list.Page);
    }

    public void Dispose() => _store.Dispose();

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Token(Random random, List<string> ids) => random.Next(8) switch
    {
        0 => Pick(random, StrangeTokens),
        1 => Id(random),
        2 => Id(random).ToUpperInvariant(),
        3 when ids.Count > 0 => Pick(random, ids),
        4 when ids.Count > 0 => Pick(random, ids).ToUpperInvariant(),
        5 when ids.Count > 0 => Pick(random, ids)[..random.Next(36)],
        6 when ids.Count > 0 => Pick(random, ids).Replace("-", ""),
        7 => Pick(random, ["", Id(random)[..35] + "g", " " + Id(random), Id(random) + "0", "{" + Id(random) + "}"]),
        _ => "",
    };

    private static string Prefix(Random random, List<string> ids)
    {
        var id = random.Next(5) == 0 || ids.Count == 0 ? Id(random) : Pick(random, ids);
        return random.Next(2) == 0 ? "" : id.Replace("-", "")[..(2 * random.Next(1, 4))];
    }

    /// <summary>Few different first bytes, so that prefixes and tokens meet several nodes.</summary>
    private static string Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[0] = (byte)(0xa0 + (random.Next(4) * 5));
        bytes[1] = (byte)(random.Next(5) * 0x33);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    /// <summary>An ID is kept as it was registered. Its text is its token, so among mixed cases tokens don't lead from page to page, here or with Nomad.</summary>
    private async Task<List<string>> StoreAsync(Random random, int nodes, bool upperCase = true)
    {
        var ids = Enumerable.Range(0, nodes).Select(_ => upperCase && random.Next(5) == 0 ? Id(random).ToUpperInvariant() : Id(random)).ToList();
        await _store.WriteAsync(write =>
        {
            foreach (var id in ids)
            {
                var index = write.NextIndex();
                write.Nodes.Put(new Node { ID = id, Datacenter = $"dc{index % 8}", CreateIndex = index, ModifyIndex = index }, index);
            }

            return write.Index;
        });
        return ids;
    }

    private IEnumerable<Node> Rows()
    {
        for (var at = _store.Current.Nodes.Rows.First(); at.IsValid; at.MoveNext()) yield return at.Row.Record;
    }

    private NaivePage Page(string prefix, ListOptions options, JudgedFilter? filter, NodeListFields fields)
    {
        if (!Query(prefix, options, filter, fields).Run().Succeeded(out var list, out var error)) return new("", null, error.Text);
        Assert.Equal(_store.Current.Nodes.Index, list.Index);
        var text = string.Join(',', list.Page.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Span)));
        using var parsed = JsonDocument.Parse($"[{text}]");
        return new(string.Join(' ', parsed.RootElement.EnumerateArray().Select(node => node.GetProperty("ID").GetString())), list.Page.NextToken, null);
    }

    private NodeListQuery Query(string prefix, ListOptions options, JudgedFilter? filter, NodeListFields fields)
    {
        Assert.True(UuidPrefix.TryParse(prefix, out var parsed, out _));
        Assert.True(RowFilter<Node>.Create(filter?.Text ?? "", NodeFilterType.Instance).Succeeded(out var rows, out _));
        return new NodeListQuery(_store, new NodeListRequest(prefix, "", fields, options), parsed, rows);
    }
}
