using System.Text;
using System.Text.Json;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Pools;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Pools;

public sealed class NodePoolListQueryTests : IAsyncLifetime
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());

    /// <summary>Besides the built-in ones: a-1, a-2, a_3 and b.</summary>
    public Task InitializeAsync() => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        foreach (var name in new[] { "b", "a_3", "a-2", "a-1" }) NodePoolWrites.Put(write, new NodePool { Name = name }, index);
        return index;
    });

    [Theory]
    [InlineData("", 0, "", false, "a-1 a-2 a_3 all b default", null)]
    [InlineData("", 0, "", true, "default b all a_3 a-2 a-1", null)]
    [InlineData("a", 0, "", false, "a-1 a-2 a_3 all", null)]
    [InlineData("a", 0, "", true, "all a_3 a-2 a-1", null)]
    [InlineData("a-", 0, "", true, "a-2 a-1", null)]
    [InlineData("A", 0, "", false, "", null)]
    [InlineData("", 2, "", false, "a-1 a-2", "a_3")]
    [InlineData("", 2, "", true, "default b", "all")]
    [InlineData("", 2, "a_3", false, "a_3 all", "b")]
    [InlineData("", 2, "all", true, "all a_3", "a-2")]
    [InlineData("a", 2, "a_3", false, "a_3 all", null)]
    [InlineData("a-", 1, "a-2", true, "a-2", "a-1")]
    [InlineData("", 2, "az", false, "b default", null)]
    [InlineData("", 2, "az", true, "all a_3", "a-2")]
    [InlineData("", -1, "", false, "", "a-1")]
    [InlineData("", -1, "", true, "", "default")]
    public void Run_GivesAPage(string prefix, int perPage, string token, bool reverse, string names, string? next)
    {
        var list = Run(prefix, "", new ListOptions(perPage, token, reverse));

        Assert.Equal(names, string.Join(' ', Names(list.Page)));
        Assert.Equal(next, list.Page.NextToken);
        Assert.Equal(StateWrites.Fresh + 1, list.Index);
    }

    [Theory]
    [InlineData(false, "b default", null)]
    [InlineData(true, "default b", null)]
    public void Run_CountsWhatTheFilterLetsPass(bool reverse, string names, string? next)
    {
        var list = Run("", "Name matches \"^[^a]\"", new ListOptions(2, "", reverse));

        Assert.Equal(names, string.Join(' ', Names(list.Page)));
        Assert.Equal(next, list.Page.NextToken);
    }

    /// <summary>Recorded: nothing is below a pool's configuration where it has none.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_GivesTheError_IfTheFilterFailsOnAPool(bool reverse)
    {
        var error = Query("", "SchedulerConfiguration.SchedulerAlgorithm == spread", new ListOptions(0, "", reverse)).Run().Error;

        Assert.Equal((
            400, "failed to read result page: error finding value in datum: /SchedulerConfiguration/SchedulerAlgorithm: at part 1, invalid value kind: invalid"), (error?.Status, error?.Text));
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static IEnumerable<string?> Names(ListPage page)
    {
        using var list = JsonDocument.Parse($"[{string.Join(',', page.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Span)))}]");
        return [.. list.RootElement.EnumerateArray().Select(pool => pool.GetProperty("Name").GetString())];
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private ListAnswer Run(string prefix, string filter, ListOptions options) => Value(Query(prefix, filter, options).Run());

    private NodePoolListQuery Query(string prefix, string filter, ListOptions options) => new(
        _store, new NodePoolListRequest(prefix, filter, options), Value(RowFilter<NodePool>.Create(filter, NodePoolFilterType.Instance)));
}
