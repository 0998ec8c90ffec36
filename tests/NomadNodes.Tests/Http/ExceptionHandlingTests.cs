using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NomadNodes.Http;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http;

public sealed class ExceptionHandlingTests
{
    [Fact]
    public async Task UnexpectedException_IsAShort500AndALoggedStackTrace()
    {
        await using var app = await EchoApp.StartAsync();

        var response = RawHttp.Exchange(app.Port, "GET /v1/fails");

        Assert.Equal((500, "internal server error"), (response.Status, response.Text));
        Assert.Equal(["Content-Length: 21", "Content-Type: text/plain; charset=utf-8", "Vary: Accept-Encoding"], response.HeadersButDate);
        var entry = Assert.Single(app.Log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Contains("GET /v1/fails failed", entry.Text, StringComparison.Ordinal);
        Assert.Contains("the secret reason", entry.Text, StringComparison.Ordinal);
        Assert.Contains("   at ", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnexpectedException_LosesTheHeadersOfTheAnswerThatFailed()
    {
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet("/v1/nodes", Task (HttpContext context) =>
        {
            new QueryMeta(7).SetOn(context.Response);
            throw new InvalidOperationException("late");
        }));

        Assert.Null(RawHttp.Exchange(app.Port, "GET /v1/nodes").Header("X-Nomad-Index"));
    }

    [Fact]
    public async Task UnexpectedException_CutsTheConnection_IfTheAnswerHasBegun()
    {
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet("/v1/nodes", async Task (HttpContext context) =>
        {
            await context.Response.BodyWriter.WriteAsync("[{"u8.ToArray());
            throw new InvalidOperationException("too late");
        }));

        Assert.ThrowsAny<IOException>(() => RawHttp.Exchange(app.Port, "GET /v1/nodes"));
        Assert.Single(app.Log.Entries, entry => entry.Level == LogLevel.Error);
    }

    [Fact]
    public async Task BodyBeyondTheLimit_IsRefusedWithoutAnError()
    {
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapPut("/v1/nodes", async Task (HttpContext context) =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
            await body.ReadToEndAsync();
        }));

        var response = RawHttp.Exchange(app.Port, "PUT /v1/nodes", "Content-Length: 1025");

        Assert.Equal((413, "text/plain; charset=utf-8"), (response.Status, response.Header("Content-Type")));
        Assert.DoesNotContain(app.Log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task ClientThatGoesAway_IsNoError()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet("/v1/nodes", async Task (HttpContext context) =>
        {
            context.Response.OnCompleted(() =>
            {
                ended.SetResult();
                return Task.CompletedTask;
            });
            arrived.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        }));

        using (var connection = new RawHttp(app.Port))
        {
            connection.SendText("GET /v1/nodes HTTP/1.1\r\nHost: x\r\n\r\n");
            await arrived.Task;
        }
        await ended.Task;

        Assert.DoesNotContain(app.Log.Entries, entry => entry.Level >= LogLevel.Warning);
        Assert.Contains(app.Log.Entries, entry => entry.Text.Contains("GET /v1/nodes: the client went away", StringComparison.Ordinal));
    }
}
