using NomadNodes.Model;
using NomadNodes.Tests.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>The stream over a real connection.</summary>
public sealed class EventStreamApiTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _realTime = new();
    private ServerApp? _app;

    private ServerApp App => _app!;

    private int Port => App.Address.Port;

    public async Task InitializeAsync() => _app = await TestServer.StartAsync(realTime: _realTime);

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("Accept-Encoding: gzip")]
    public async Task Head_IsThatOfAStream(string header)
    {
        using var stream = await RawStream.OpenAsync(Port, "", header.Length == 0 ? [] : [header]);

        Assert.Equal("HTTP/1.1 200 OK", stream.Head[0]);
        Assert.Equal(
            ["Cache-Control: no-cache", "Connection: close", "Content-Type: application/json", "Transfer-Encoding: chunked", "Vary: Accept-Encoding"],
            stream.Head.Skip(1).Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("{}", await NextAsync(stream));
    }

    [Theory]
    [InlineData("index=abc", 400, "Unable to parse index: strconv.Atoi: parsing \"abc\": invalid syntax")]
    [InlineData("index=1.5", 400, "Unable to parse index: strconv.Atoi: parsing \"1.5\": invalid syntax")]
    [InlineData("index=9223372036854775808", 400, "Unable to parse index: strconv.Atoi: parsing \"9223372036854775808\": value out of range")]
    [InlineData("index=%20", 400, "Unable to parse index: strconv.Atoi: parsing \" \": invalid syntax")]
    [InlineData("topic=Node:*:*", 400, "Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: Node:*:*")]
    [InlineData("topic=Node%3Aa%3Ab", 400, "Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: Node:a:b")]
    [InlineData("topic=a:b:c&index=abc", 400, "Unable to parse index: strconv.Atoi: parsing \"abc\": invalid syntax")]
    [InlineData("topic=a:b:c&stale=maybe", 400, "Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: a:b:c")]
    [InlineData("stale=maybe", 400, "Expect `true` or `false` for `stale` query string parameter")]
    [InlineData("per_page=x", 400, "Expect a number for `per_page` query string parameter")]
    [InlineData("wait=x", 400, "Invalid wait time")]
    [InlineData("index=-1", 400, "Invalid index")]
    [InlineData("index=%2B9", 400, "Invalid index")]
    public void Request_IsRefused_IfAParameterIsWrong(string query, int status, string text)
    {
        var answer = RawHttp.Exchange(Port, $"GET /v1/event/stream?{query}");

        Assert.Equal((status, text), (answer.Status, answer.Text));
        Assert.Equal("text/plain; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
    }

    [Theory]
    [InlineData("PUT", 405, "Invalid method")]
    [InlineData("POST", 405, "Invalid method")]
    [InlineData("DELETE", 405, "Invalid method")]
    [InlineData("HEAD", 405, "")]
    public void Request_IsRefused_IfItIsNoGet(string method, int status, string text)
    {
        var answer = RawHttp.Exchange(Port, $"{method} /v1/event/stream");

        Assert.Equal((status, text), (answer.Status, answer.Text));
    }

    [Fact]
    public void Request_EndsAtOnce_IfTheRegionIsUnknown()
    {
        var answer = RawHttp.Exchange(Port, "GET /v1/event/stream?region=mars");

        Assert.Equal((200, "", "close"), (answer.Status, answer.Text, answer.Header("Connection")));
    }

    [Theory]
    [InlineData("", "8 9 10")]
    [InlineData("?index=0", "8 9 10")]
    [InlineData("?index=", "8 9 10")]
    [InlineData("?index=0009", "9 10")]
    [InlineData("?index=10", "10")]
    [InlineData("?index=999", "10")]
    [InlineData("?index=999&topic=Node:00000000-0000-0000-0000-000000000001", "")]
    [InlineData("?topic=Node:00000000-0000-0000-0000-000000000002", "9")]
    [InlineData("?topic=NodePool", "")]
    [InlineData("?Topic=NodePool", "8 9 10")]
    [InlineData("?topic=", "")]
    [InlineData("?topic=Node%3A00000000-0000-0000-0000-000000000003&pretty", "10")]
    public async Task Stream_BeginsWhereItIsAskedTo_AndGoesOn(string query, string past)
    {
        for (var i = 1; i <= 3; i++) await RegisterAsync(i);
        using var stream = await RawStream.OpenAsync(Port, query);
        Assert.Equal("{}", await NextAsync(stream));
        foreach (var index in past.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Assert.Equal(index, IndexOf(await NextAsync(stream)));

        // Nothing else was told.
        _realTime.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("{}", await NextAsync(stream));
    }

    [Fact]
    public async Task Streams_AreEachToldWhatTheyAskFor()
    {
        using var all = await OpenAsync("");
        using var nodes = await OpenAsync("?topic=Node");
        using var one = await OpenAsync($"?topic=Node:{IdOf(2)}&topic=NodePool:gpu");
        using var none = await OpenAsync("?topic=Job");
        await RegisterAsync(1);
        await RegisterAsync(2, "gpu");

        Assert.Equal(["8: Node", "9: NodePool Node"], [await DescribeNextAsync(all), await DescribeNextAsync(all)]);
        Assert.Equal(["8: Node", "9: Node"], [await DescribeNextAsync(nodes), await DescribeNextAsync(nodes)]);
        Assert.Equal("9: NodePool Node", await DescribeNextAsync(one));
        _realTime.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("{}", await NextAsync(none));
    }

    [Fact]
    public async Task Streams_AreToldAllTheSame_IfThereAreTwoThousand()
    {
        var opening = Enumerable.Range(0, 2_000).Select(_ => OpenAsync("?topic=Node")).ToList();
        var streams = await Task.WhenAll(opening);
        try
        {
            Assert.Equal(2_000, App.Cluster.Store.Events.Followers);
            await RegisterAsync(1);
            var lines = await Task.WhenAll(streams.Select(NextAsync));

            Assert.Equal("8", IndexOf(Assert.Single(lines.Distinct())));
        }
        finally
        {
            foreach (var stream in streams) stream.Dispose();
        }
    }

    [Fact]
    public async Task Stream_Ends_IfTheStateIsReset()
    {
        await RegisterAsync(1);
        using var stream = await OpenAsync("");
        Assert.Equal("8", IndexOf(await NextAsync(stream)));
        await App.Cluster.Services.Resets.ResetAsync(new NomadNodes.Services.ModeOverrides());

        Assert.Null(await NextAsync(stream));
        using var later = await OpenAsync("");
        await RegisterAsync(2);
        Assert.Contains(IdOf(2), await NextAsync(later), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_Ends_IfTheServerStops()
    {
        var app = await TestServer.StartAsync();
        using var stream = await RawStream.OpenAsync(app.Address.Port);
        Assert.Equal("{}", await NextAsync(stream));
        await app.DisposeAsync();

        Assert.Null(await NextAsync(stream));
    }

    [Fact]
    public async Task Stream_IsForgotten_IfItsClientGoes()
    {
        using (await OpenAsync(""))
        {
            Assert.Equal(1, App.Cluster.Store.Events.Followers);
        }

        await Until.HoldsAsync(() => App.Cluster.Store.Events.Followers == 0);
    }

    private static async Task<string?> NextAsync(RawStream stream) => await stream.NextLineAsync().WaitAsync(Watch.TooLong);

    private static string? IndexOf(string? line) => line is null || line == "{}" ? line : line["{\"Index\":".Length..line.IndexOf(',', StringComparison.Ordinal)];

    private static async Task<string> DescribeNextAsync(RawStream stream)
    {
        var line = await NextAsync(stream);
        var topics = line!.Split("\"Topic\":\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
        return $"{IndexOf(line)}: {string.Join(' ', topics)}";
    }

    private static string IdOf(int number) => $"00000000-0000-0000-0000-{number:d12}";

    private async Task<RawStream> OpenAsync(string query)
    {
        var stream = await RawStream.OpenAsync(Port, query);
        Assert.Equal("{}", await NextAsync(stream));
        return stream;
    }

    private async Task RegisterAsync(int number, string pool = "default")
    {
        var node = new Node { ID = IdOf(number), Name = $"node-{number}", NodePool = pool };
        Assert.Null((await App.Cluster.Services.Agents.RegisterAsync([node])).Error);
    }
}
