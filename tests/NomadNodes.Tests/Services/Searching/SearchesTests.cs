using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Searching;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Searching;

public sealed class SearchesTests : IDisposable
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly Searches _searches;

    public SearchesTests() => _searches = new Searches(_store);

    public void Dispose() => _store.Dispose();

    /// <summary>What is looked for among 00000001…, 000000a1… and 000000a2…, and the numbers of what is found; null: no entry at all.</summary>
    [Theory]
    [InlineData("", "1 161 162")]
    [InlineData("000000a", "161 162")]
    [InlineData("000000a1", "161")]
    [InlineData("000000A1", "")]
    [InlineData("000000a1-", "161")]
    [InlineData("f", "")]
    [InlineData("zz", null)]
    [InlineData("00-00-00-00-00-00", null)]
    public async Task ByPrefix_FindsNodesByTheirIds(string prefix, string? expected)
    {
        foreach (var number in new[] { 0x1, 0xa1, 0xa2 }) await _store.PutAsync(number);

        var found = Found(_searches.ByPrefix(prefix, "nodes", "default", Rights.Management));

        Assert.Equal(expected is null ? 0 : 1, found.Found.Count);
        if (expected is null) return;
        var ids = found.Found[0].Items?.Select(item => int.Parse(item.Id[..8], System.Globalization.NumberStyles.HexNumber, null)) ?? [];
        Assert.Equal(expected, string.Join(' ', ids));
        Assert.Equal(expected.Length == 0, found.Found[0].Items is null);
        Assert.Equal(_store.Current.Nodes.Index, found.Index);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task ByPrefix_ShowsTwenty_AndSaysIfThereAreMore(int nodes, bool truncated)
    {
        for (var i = 0; i < nodes; i++) await _store.PutAsync(i);

        var found = Found(_searches.ByPrefix("", "nodes", "default", Rights.Management)).Found[0];

        Assert.Equal((20, truncated), (found.Items!.Count, found.IsTruncated));
    }

    [Theory]
    [InlineData("default", "a b", "default/a default/b")]
    [InlineData("team", "a", "team/ab")]
    [InlineData("*", "a", "default/a team/ab")]
    public async Task ByPrefix_FindsJobs_OfTheNamespace(string ns, string prefixes, string expected)
    {
        await _store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            foreach (var (space, id) in new[] { ("default", "a"), ("default", "b"), ("team", "ab") })
            {
                write.Jobs.Put(new Job { ID = id, Name = id, Namespace = space, CreateIndex = index, ModifyIndex = index }, index);
            }

            return index;
        });

        var found = prefixes.Split(' ').SelectMany(prefix => Found(_searches.ByPrefix(prefix, "jobs", ns, Rights.Management)).Found[0].Items ?? []);
        Assert.Equal(expected, string.Join(' ', found.Select(item => $"{item.Scope![0]}/{item.Id}")));
    }

    [Theory]
    [InlineData("web", "WEB web-1 the-web")]
    [InlineData("É", "")]
    [InlineData("-1", "web-1")]
    public async Task Fuzzy_ShowsWhatMatchesEarliestFirst(string text, string expected)
    {
        await _store.PutAsync(1, "web-1");
        await _store.PutAsync(2, "the-web");
        await _store.PutAsync(3, "WEB");

        var found = Found(_searches.Fuzzy(text, "nodes", "default", Rights.Management)).Found[0];

        Assert.Equal(expected, string.Join(' ', found.Items!.Select(item => item.Name)));
        Assert.Equal(expected.Length > 0, found.IsShown);
    }

    [Theory]
    [InlineData("w", "foo", "fuzzy search query must be at least 2 characters, got 1")]
    [InlineData("web", "foo", "context must be one of [allocs jobs nodes node_pools evals deployment plugins volumes scaling_policy vars namespaces host_volumes] or 'all' for all contexts; got \"foo\"")]
    public void Fuzzy_IsRefused_WithTheServersText(string text, string context, string expected) =>
        Assert.Equal(new ApiError(500, expected), _searches.Fuzzy(text, context, "default", Rights.Management).Error);

    [Fact]
    public void Search_LooksAtNothing_WithoutRights()
    {
        Assert.Equal(AclErrors.PermissionDenied, _searches.ByPrefix("", "nodes", "default", Rights.None).Error);

        var found = Found(_searches.ByPrefix("", "all", "default", Rights.None));
        Assert.Equal(0ul, found.Index);
        Assert.Empty(found.Found);
    }

    [Fact]
    public void Search_OfEverything_HasEveryKind()
    {
        var found = Found(_searches.ByPrefix("", "all", "default", Rights.Management));

        Assert.Equal(SearchContexts.All.Select(context => context.Name), found.Found.Select(one => one.Context));
        Assert.Equal(["all", "default"], found.Found.Single(one => one.Context == "node_pools").Items!.Select(item => item.Id));
    }

    private static SearchAnswer Found(Outcome<SearchAnswer> outcome)
    {
        Assert.Null(outcome.Error);
        Assert.True(outcome.Succeeded(out var answer, out _));
        return answer;
    }
}
