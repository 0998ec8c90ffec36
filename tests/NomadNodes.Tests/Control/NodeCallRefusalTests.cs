using System.Net;

namespace NomadNodes.Tests.Control;

/// <summary>Calls about a node that change nothing.</summary>
public sealed class NodeCallRefusalTests(ControlServer server) : IClassFixture<ControlServer>
{
    private const string Empty = "there is no such member. The object is empty.";
    private const string NoList = "The body is no list of events, as in [{\"Message\": \"…\", \"Subsystem\": \"Driver\"}].";
    private const string Statuses = "is not one of initializing, ready, down, disconnected.";
    private const string Wrong = "is of the wrong kind, or out of range.";

    public static TheoryData<string, string?, string[]> Bodies() => new()
    {
        { "status", null, [$"Status: '' {Statuses}"] },
        { "status", """{"Status": null}""", [$"Status: '' {Statuses}"] },
        { "status", """{"Status": "Ready"}""", [$"Status: 'Ready' {Statuses}"] },
        { "status", """{"Status": 1}""", [$"Status: {Wrong}"] },
        { "status", """{"State": "ready"}""", ["State: there is no such member. The members are Status."] },
        { "status", """["ready"]""", ["The body is no object."] },
        { "events", null, [NoList] },
        { "events", "[]", [NoList] },
        { "events", "{}", [NoList] },
        { "events", """[{"Message": "a"}, {"Subsystem": "Driver"}]""", ["[1].Message: must not be empty."] },
        { "events", """[null, {"Message": 7}]""", ["[0]: is null.", $"[1].Message: {Wrong}"] },
        { "events", """[{"Message": "a", "Timestamp": 5}]""", [$"[0].Timestamp: {Wrong}"] },
        { "events", """[{"Message": "a", "Details": {"b": 1}}]""", [$"[0].Details: {Wrong}"] },
        { "heartbeat", """{"Status": "ready"}""", [$"Status: {Empty}"] },
        { "heartbeat", "[]", ["The body is no object."] },
        { "expire", """{"Now": true}""", [$"Now: {Empty}"] },
        { "silence", null, ["Silent: is missing; true or false."] },
        { "silence", """{"Silent": null}""", ["Silent: is missing; true or false."] },
        { "silence", """{"Silent": "yes"}""", [$"Silent: {Wrong}"] },
        { "silence", """{"Reachable": true, "Silent": true}""", ["Reachable: there is no such member. The members are Silent."] },
        { "reachable", "{}", ["Reachable: is missing; true or false."] },
        { "reachable", """{"Reachable": 0}""", [$"Reachable: {Wrong}"] },
    };

    public static TheoryData<string, string, string?> Calls() => new()
    {
        { "GET", "", null },
        { "DELETE", "", null },
        { "PUT", "/status", """{"Status": "ready"}""" },
        { "PUT", "/events", """[{"Message": "a"}]""" },
        { "PUT", "/heartbeat", null },
        { "PUT", "/expire", null },
        { "PUT", "/silence", """{"Silent": true}""" },
        { "PUT", "/reachable", """{"Reachable": true}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Call_SaysAllThatIsWrong(string call, string? body, string[] faults) =>
        Assert.Equal(faults, await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", $"/_emulator/node/{ControlServer.NodeId}/{call}", body));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_Is404_IfThereIsNoSuchNode(string method, string call, string? body) =>
        Assert.Equal(["node not found"], await server.FaultsAsync(HttpStatusCode.NotFound, method, $"/_emulator/node/{ControlServer.NodeId}{call}", body));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_IsRefused_IfTheIdIsNotAFullOne(string method, string call, string? body) =>
        Assert.Equal(
            ["'5eed0001' is not the full ID of a node: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."],
            await server.FaultsAsync(HttpStatusCode.BadRequest, method, $"/_emulator/node/5eed0001{call}", body));

    [Theory]
    [InlineData("POST", "/_emulator", "GET")]
    [InlineData("DELETE", "/_emulator/health", "GET")]
    [InlineData("GET", "/_emulator/reset", "POST")]
    [InlineData("POST", "/_emulator/nodes", "PUT")]
    [InlineData("POST", "/_emulator/state", "GET, PUT")]
    [InlineData("GET", "/_emulator/node/x/status", "PUT")]
    [InlineData("PUT", "/_emulator/node/x", "DELETE, GET")]
    [InlineData("TRACE", "/_emulator/reset", "POST")]
    public async Task WrongMethod_Is405_AndSaysTheRightOnes(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order()));
        Assert.Contains($"not {method}.", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/_emulator/nope")]
    [InlineData("/_emulator/node/")]
    [InlineData("/_emulator/node/x/nope")]
    [InlineData("/_emulator/reset/now")]
    public async Task UnknownPath_Is404_AndSaysSo(string path) =>
        Assert.Equal(
            ["There is no such control call. GET /_emulator lists where to start."], await server.FaultsAsync(HttpStatusCode.NotFound, "GET", path));
}
