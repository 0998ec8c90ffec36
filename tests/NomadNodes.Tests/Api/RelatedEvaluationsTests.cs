using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>GET /v1/evaluation/:id?related=true, of a job that found no place: its evaluation and the blocked one name each other.</summary>
public sealed class RelatedEvaluationsTests : IAsyncLifetime
{
    private const string Job = """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""";

    private readonly ControlServer _server = new();
    private string _id = "";

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _id = (await _server.TellAsync("PUT", "/v1/jobs", Job)).GetProperty("EvalID").GetString()!;
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "0s"}""");
    }

    [Fact]
    public async Task Related_ShowsTheBlockedEvaluation_WithEveryMember()
    {
        var eval = await _server.TellAsync("GET", $"/v1/evaluation/{_id}?related=true");

        var stub = Assert.Single(eval.GetProperty("RelatedEvals").EnumerateArray());
        Assert.Equal(eval.GetProperty("BlockedEval").GetString(), stub.GetProperty("ID").GetString());
        Assert.Equal(("blocked", _id, ""), (stub.GetProperty("Status").GetString(), stub.GetProperty("PreviousEval").GetString(), stub.GetProperty("NodeID").GetString()));
        Assert.Equal("null", stub.GetProperty("WaitUntil").GetRawText());
        Assert.Equal(18, stub.EnumerateObject().Count());
    }

    [Fact]
    public async Task Related_LeadsBack_FromTheBlockedEvaluation()
    {
        var blocked = (await _server.TellAsync("GET", $"/v1/evaluation/{_id}")).GetProperty("BlockedEval").GetString();

        var related = (await _server.TellAsync("GET", $"/v1/evaluation/{blocked}?related=true")).GetProperty("RelatedEvals");

        Assert.Equal(_id, Assert.Single(related.EnumerateArray()).GetProperty("ID").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?related=false")]
    public async Task Related_IsLeftOut_IfNobodyAsks(string query) =>
        Assert.False((await _server.TellAsync("GET", $"/v1/evaluation/{_id}{query}")).TryGetProperty("RelatedEvals", out _));

    [Fact]
    public async Task Related_IsRefused_IfItIsNoBool()
    {
        var (status, text) = await _server.SendAsync("GET", $"/v1/evaluation/{_id}?related=perhaps");

        Assert.Equal(500, (int)status);
        Assert.Contains("related", text, StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
