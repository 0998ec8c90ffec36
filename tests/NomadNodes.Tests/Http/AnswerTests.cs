using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http;

public sealed class AnswerTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Read_HasTheHeadersAsARealServerSpellsThem()
    {
        var response = await Answered(context =>
        {
            new QueryMeta(57, LastContact: 123, KnownLeader: false, NextToken: "f7").SetOn(context.Response);
            return Answer.WriteJsonAsync(context, "{}"u8.ToArray(), pretty: false);
        });

        Assert.Equal(
            [
                "Content-Length: 2", "Content-Type: application/json", "Vary: Accept-Encoding", "X-Nomad-Index: 57",
                "X-Nomad-Knownleader: false", "X-Nomad-Lastcontact: 123", "X-Nomad-Nexttoken: f7",
            ],
            response.HeadersButDate);
    }

    [Fact]
    public async Task NotFound_KeepsTheHeadersOfTheRead()
    {
        var response = await Answered(context =>
        {
            new QueryMeta(0).SetOn(context.Response);
            return Answer.WriteErrorAsync(context, new ApiError(404, "node not found"));
        });

        Assert.Equal((404, "node not found"), (response.Status, response.Text));
        Assert.Equal(
            [
                "Content-Length: 14", "Content-Type: text/plain; charset=utf-8", "Vary: Accept-Encoding", "X-Nomad-Index: 0",
                "X-Nomad-Knownleader: true", "X-Nomad-Lastcontact: 0",
            ],
            response.HeadersButDate);
    }

    [Fact]
    public async Task Write_SaysItsIndexAlone_IfItHasNoBody()
    {
        var response = await Answered(context =>
        {
            QueryMeta.SetIndex(context.Response, ulong.MaxValue);
            return Answer.WriteEmptyAsync(context);
        });

        Assert.Equal(["Content-Length: 0", "Vary: Accept-Encoding", "X-Nomad-Index: 18446744073709551615"], response.HeadersButDate);
    }

    [Fact]
    public async Task Error_CarriesTheClientsBytes()
    {
        var response = await Answered(context => Answer.WriteErrorAsync(context, new ApiError(400, "(\uDCFFé)")));

        Assert.Equal([(byte)'(', 0xFF, 0xC3, 0xA9, (byte)')'], response.Body);
    }

    [Theory]
    [InlineData(2048, "2048")]
    [InlineData(2049, null)]
    public async Task Body_IsChunked_IfLongerThan2048Bytes(int length, string? contentLength)
    {
        var response = await Answered(context => Answer.WriteJsonAsync(context, Letters(length), pretty: false));

        Assert.Equal(contentLength, response.Header("Content-Length"));
        Assert.Equal(contentLength is null ? "chunked" : null, response.Header("Transfer-Encoding"));
        Assert.Equal(Letters(length), response.Body);
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(64 * 1024)]
    [InlineData(2 * Megabyte)]
    public async Task Body_IsWrittenInFewPieces(int length)
    {
        var response = await Answered(context => Answer.WriteJsonAsync(context, Letters(length), pretty: false));

        Assert.Equal(Letters(length), response.Body);
        Assert.All(response.ChunkSizes.SkipLast(1), size => Assert.InRange(size, 64 * 1024, int.MaxValue));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(3, 10)]
    [InlineData(200, 700)]
    [InlineData(3000, 700)]
    [InlineData(40, 65_000)]
    [InlineData(3, Megabyte)]
    public async Task List_JoinsItsSlices(int count, int length)
    {
        var slices = Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Letters(length + i)).ToArray();
        var expected = $"[{string.Join(',', slices.Select(slice => Encoding.ASCII.GetString(slice.Span)))}]";

        var response = await Answered(context => Answer.WriteJsonListAsync(context, slices, pretty: false));

        Assert.Equal(expected, response.Text);
        Assert.Equal(expected.Length <= 2048 ? $"{expected.Length}" : null, response.Header("Content-Length"));
        Assert.All(response.ChunkSizes.SkipLast(1), size => Assert.InRange(size, 64 * 1024, int.MaxValue));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    [InlineData(3 * Megabyte)]
    public async Task Callback_WritesTheBody(int length)
    {
        var response = await Answered(context => Answer.WriteJsonAsync(context, length, WriteLetters, pretty: false));

        Assert.Equal(Letters(length), response.Body);
        Assert.Equal("application/json", response.Header("Content-Type"));
    }

    [Fact]
    public async Task Pretty_IndentsEveryKindOfBody()
    {
        var item = "{\"A\":1,\"B\":[]}"u8.ToArray();
        var object4 = "{\n    \"A\": 1,\n    \"B\": []\n}\n";
        var list4 = "[\n    {\n        \"A\": 1,\n        \"B\": []\n    },\n    {\n        \"A\": 1,\n        \"B\": []\n    }\n]\n";

        var single = await Answered(context => Answer.WriteJsonAsync(context, item, pretty: true));
        var list = await Answered(context => Answer.WriteJsonListAsync(context, [item, item], pretty: true));
        var empty = await Answered(context => Answer.WriteJsonListAsync(context, [], pretty: true));
        var callback = await Answered(context => Answer.WriteJsonAsync(context, item, static (output, bytes) => output.Write(bytes), true));

        Assert.Equal([object4, list4, "[]\n", object4], [single.Text, list.Text, empty.Text, callback.Text]);
    }

    [Fact]
    public async Task Answers_ShareAConnection()
    {
        await using var app = await EchoApp.StartAsync();
        using var connection = new RawHttp(app.Port);

        string[] paths = ["/v1/nodes", "/v1/none", "/v1/node", "/v1/node/x"];
        var statuses = paths.Select(path => connection.Send($"GET {path}").Status);

        Assert.Equal([200, 404, 307, 200], statuses);
    }

    [Fact]
    public async Task Head_IsFramedWithoutABody()
    {
        await using var app = await EchoApp.StartAsync();
        using var connection = new RawHttp(app.Port);

        connection.Send("HEAD /v1/nodes");

        Assert.Equal("nodes", connection.Send("GET /v1/nodes").Text);
    }

    internal static byte[] Letters(int length)
    {
        var letters = new byte[length];
        for (var i = 0; i < length; i++)
            letters[i] = (byte)('a' + (i % 23));
        return letters;
    }

    private static void WriteLetters(IBufferWriter<byte> output, int length) => output.Write(Letters(length));

    private static async Task<RawResponse> Answered(RequestDelegate handler)
    {
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet("/v1/nodes", handler));
        return RawHttp.Exchange(app.Port, "GET /v1/nodes");
    }
}
