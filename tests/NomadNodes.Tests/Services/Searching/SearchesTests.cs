using System.Text.Json;
using NomadNodes.Acl;
using NomadNodes.Acl.Rules;
using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
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

    private const string WebJob = """
        {"ID":"web-shop","Name":"web-shop","TaskGroups":[
          {"Name":"front","Services":[{"Name":"web-front","Port":"http"},{"Port":"x"}],"Tasks":[
            {"Name":"web-server","Driver":"docker","Config":{"image":"web/nginx:1"},"Services":[{"Name":"web-task"}]},
            {"Name":"java","Driver":"java","Config":{"class":"com.web.Main","jar_path":"web.jar"}},
            {"Name":"qemu","Driver":"qemu","Config":{"image_path":"web.img"}}]},
          {"Name":"web-back","Tasks":[
            {"Name":"run","Driver":"exec","Config":{"command":"/bin/web"}},
            {"Name":"raw","Driver":"raw_exec","Config":{"command":"web","args":["web"]}},
            {"Name":"bare","Driver":"docker"}]}]}
        """;

    /// <summary>What is found of each kind, as name:scope.</summary>
    [Theory]
    [InlineData("jobs", "web-shop:default/web-shop")]
    [InlineData("groups", "web-back:default/web-shop")]
    [InlineData("services", "web-task:default/web-shop/front/web-server web-front:default/web-shop/front")]
    [InlineData("tasks", "web-server:default/web-shop/front")]
    [InlineData("images", "web/nginx:1:default/web-shop/front/web-server")]
    [InlineData("commands", "web:default/web-shop/web-back/raw /bin/web:default/web-shop/web-back/run")]
    [InlineData("classes", "com.web.Main:default/web-shop/front/java")]
    public async Task Fuzzy_FindsJobs_ByWhatTheyAreMadeOf(string kind, string expected)
    {
        await PutJobAsync(WebJob);

        var found = Found(_searches.Fuzzy("WEB", "jobs", "default", Rights.Management)).Found.Single(one => one.Context == kind);

        Assert.Equal(expected, string.Join(' ', found.Items!.Select(item => $"{item.Name}:{string.Join('/', item.Scope!)}")));
        Assert.Equal(kind != "jobs", found.IsPart);
    }

    [Fact]
    public async Task Fuzzy_ShowsPartsOfJobs_OnlyToWhoMayListThem()
    {
        await PutJobAsync(WebJob);
        await PutJobAsync(WebJob, "team");
        var rights = RightsOf("""namespace "team" { policy = "read" }""");

        var found = Found(_searches.Fuzzy("web", "jobs", "*", rights)).Found;

        Assert.Equal(7, found.Count);
        Assert.All(found.SelectMany(one => one.Items!), item => Assert.Equal("team", item.Scope![0]));
        Assert.Equal(AclErrors.PermissionDenied, _searches.Fuzzy("web", "jobs", "default", rights).Error);
    }

    [Fact]
    public async Task Fuzzy_LooksAtTheFirstTwentyJobs()
    {
        for (var i = 0; i < 21; i++) await PutJobAsync($$"""{"ID":"j{{i:00}}","Name":"j","TaskGroups":[{"Name":"web{{i:00}}"}]}""");

        var groups = Found(_searches.Fuzzy("web", "jobs", "default", Rights.Management)).Found.Single(one => one.Context == "groups");

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"web{i:00}"), groups.Items!.Select(item => item.Name));
    }

    [Theory]
    [InlineData("abcd", "abcd0001-0000-4000-8000-000000000000")]
    [InlineData("abc", "abcd0001-0000-4000-8000-000000000000")]
    [InlineData("bc", "")]
    [InlineData("web", "")]
    public async Task Fuzzy_FindsWhatHasNoName_ByTheBeginningOfItsId(string text, string expected)
    {
        await _store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            write.Evals.Put(new Evaluation { ID = "abcd0001-0000-4000-8000-000000000000", Namespace = "default", CreateIndex = index, ModifyIndex = index }, index);
            return index;
        });

        foreach (var context in new[] { "evals", "all" })
        {
            var found = Found(_searches.Fuzzy(text, context, "default", Rights.Management)).Found.Single(one => one.Context == "evals");
            Assert.Equal((expected, true), (string.Join(' ', found.Items!.Select(item => item.Name)), found.IsShown));
        }
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

    private Task<ulong> PutJobAsync(string json, string ns = "default") => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        var job = JsonSerializer.Deserialize(json, ModelJson.Default.Job)!;
        write.Jobs.Put(job with { Namespace = ns, CreateIndex = index, ModifyIndex = index }, index);
        return index;
    });

    private static Rights RightsOf(string rules)
    {
        Assert.True(PolicyRules.TryParse(rules, out var document, out var fault), fault);
        return RightsBuilder.Build([document!]);
    }

    private static SearchAnswer Found(Outcome<SearchAnswer> outcome)
    {
        Assert.Null(outcome.Error);
        Assert.True(outcome.Succeeded(out var answer, out _));
        return answer;
    }
}
