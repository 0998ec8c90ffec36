using System.Net;
using System.Text.Json;
using NomadNodes.Errors;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Services.Jobs;

namespace NomadNodes.Tests.Api;

public sealed class JobWritesApiTests(ControlServer server) : IClassFixture<ControlServer>
{
    private const string NoPath = "No path to region";

    /// <summary>Method, path, body, status and text.</summary>
    public static TheoryData<string, string, string?, int, string> Refusals => new()
    {
        { "PUT", "/v1/jobs", null, 400, "Request body is empty" },
        { "PUT", "/v1/jobs", "{}", 400, "Job must be specified" },
        { "PUT", "/v1/jobs", "null", 400, "Job must be specified" },
        { "PUT", "/v1/jobs", "{bad", 400, "invalid character 'b' looking for beginning of object key string" },
        { "POST", "/v1/jobs", """{"Job":{}}""", 400, "Job ID hasn't been provided" },
        { "PUT", "/v1/jobs", """{"Job":{"ID":""}}""", 400, "Job ID hasn't been provided" },
        { "PUT", "/v1/job/other", """{"Job":{"ID":"web"}}""", 400, "Job ID does not match name" },
        { "PUT", "/v1/job/a%2Fc", """{"Job":{"ID":"a/b"}}""", 400, "Job ID does not match name" },
        { "PUT", "/v1/job/other", """{"Job":{"ID":5}}""", 400, "json: cannot unmarshal number into Go struct field Job.Job.ID of type string" },
        { "PUT", "/v1/jobs", """{"Job":{"ID":"x","Region":"mars"}}""", 500, NoPath },
        { "PUT", "/v1/jobs?region=mars", """{"Job":{"ID":"x"}}""", 500, NoPath },
        { "PUT", "/v1/jobs", """{"Job":{"ID":"x"},"Region":"mars"}""", 500, NoPath },
        { "PUT", "/v1/jobs", """{"Job":{"ID":"x"}}""", 500, MultiError.Text(["Missing job task groups"]) },
        { "PUT", "/v1/job/", """{"Job":{"ID":"x"}}""", 500, MultiError.Text(["Missing job task groups"]) },
        { "PUT", "/v1/jobs?namespace=nope", Body(""), 500, MultiError.Text(["job \"web\" is in nonexistent namespace \"nope\""]) },
        { "DELETE", "/v1/jobs", null, 405, "Invalid method" },
        { "DELETE", "/v1/job/web?region=mars", null, 500, NoPath },
        { "DELETE", "/v1/job/web?purge=maybe", null, 500, "Failed to parse value of \"purge\" (maybe) as a bool: strconv.ParseBool: parsing \"maybe\": invalid syntax" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Write_IsRefused_WithTheServersText(string method, string path, string? body, int status, string text)
    {
        var index = server.Index;

        Assert.Equal(((HttpStatusCode)status, text), await server.SendAsync(method, path, body));
        Assert.Equal(index, server.Index);
    }

    [Fact]
    public async Task Register_Refuses_WhatNestsTooDeeply()
    {
        var config = new string('[', 9_900) + new string(']', 9_900);

        var (status, text) = await server.SendAsync("PUT", "/v1/jobs", $$$"""{"Job":{"ID":"x","TaskGroups":[{"Tasks":[{"Config":{"a":{{{config}}} }}]}]}}""");

        Assert.Equal((HttpStatusCode.BadRequest, "a value nests deeper than 32 levels"), (status, text));
    }

    [Fact]
    public async Task Job_IsRegisteredStoppedAndPurged()
    {
        await using var own = await OwnServer.StartAsync();
        var registered = await own.Server.TellAsync("PUT", "/v1/job/a%2Fb", Body("", "a/b"));
        var stopped = await own.Server.TellAsync("DELETE", "/v1/job/a%2Fb");
        var purged = await own.Server.TellAsync("DELETE", "/v1/job/a%2Fb?purge=true");

        Assert.Equal(
            $$"""{"EvalID":"{{Id(registered)}}","EvalCreateIndex":8,"JobModifyIndex":8,"Warnings":"","Index":8,"LastContact":0,"KnownLeader":false,"NextToken":""}""",
            registered.GetRawText());
        // The scheduler takes indexes of its own in between.
        var index = stopped.GetProperty("Index").GetInt32();
        Assert.True(index > 8);
        Assert.Equal(
            $$"""{"EvalID":"{{Id(stopped)}}","EvalCreateIndex":{{index}},"JobModifyIndex":{{index}},"VolumeEvalID":"","VolumeEvalIndex":0,"Index":{{index}},"LastContact":0,"KnownLeader":false,"NextToken":""}""",
            stopped.GetRawText());
        Assert.True(purged.GetProperty("Index").GetInt32() > index);
    }

    [Theory]
    [InlineData("PUT", "8")]
    [InlineData("DELETE", "0")]
    public async Task Write_SaysItsIndex_AndThatOfNoWriteIsZero(string method, string index)
    {
        await using var own = await OwnServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/job/web");
        if (method == "PUT") request.Content = new StringContent(Body(""));

        using var response = await own.Server.Client.SendAsync(request);

        Assert.Equal([index], response.Headers.GetValues("X-Nomad-Index"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(index, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("Index").GetRawText());
    }

    private static string Body(string members, string id = "web") => $$"""{"Job":{{SentJobs.Simple(members).Replace("\"web\"", $"\"{id}\"", StringComparison.Ordinal)}}}""";

    private static string Id(JsonElement answer) => answer.GetProperty("EvalID").GetString()!;
}
