using System.Net;

namespace NomadNodes.Tests.Control.Faults;

public sealed class FaultRefusalTests : FaultTest
{
    private const string NoDuration = "is no duration between 0s and 24h, such as 250ms or 1m30s.";
    private const string NoPath = "is no path such as /v1/node/*, where * is any text; a query is no part of it.";
    private const string NoEffect = "The rule says nothing that goes wrong: one of Delay, Jitter, Status, Headers, Drop, Truncate, Index, IndexOffset, KnownLeader, LastContact, NoLeader.";
    private const string DropAlone = "Drop: there is no answer then that anything else could change; only Delay and Jitter go with it.";
    private const string Members = "The members are Name, Method, Path, Token, Probability, Skip, Count, Delay, Jitter, Status, Text, Headers, Drop, Truncate, Index, IndexOffset, KnownLeader, LastContact, NoLeader.";

    [Theory]
    [InlineData("", "The body is empty. Send a rule, a list of rules, or {\"Faults\": […]}.")]
    [InlineData("5", "The body is neither an object nor a list.")]
    [InlineData("""{"Faults": {}}""", "Faults: is no list.")]
    [InlineData("""{"Faults": [], "Drop": true}""", "Drop: there is no such member. The members are Faults.")]
    [InlineData("""{"Drop": true, "Dellay": "1s"}""", "Dellay: there is no such member. " + Members)]
    [InlineData("""[{"Drop": true, "Dellay": "1s"}]""", "Faults[0].Dellay: there is no such member. " + Members)]
    [InlineData("[null]", "Faults[0]: is null.")]
    [InlineData("""{"Drop": 1}""", "Drop: is of the wrong kind, or out of range.")]
    [InlineData("""{"Headers": {"A": null}}""", "Headers.A: is null.")]
    [InlineData("{}", NoEffect)]
    [InlineData("""{"Method": "GET", "Drop": false, "NoLeader": false, "Headers": {}}""", NoEffect)]
    [InlineData("""{"Name": "a/b", "Drop": true}""", "Name: 'a/b' is no name: up to 100 letters, digits, '-', '_' and '.'.")]
    [InlineData("""{"Name": "", "Drop": true}""", "Name: '' is no name: up to 100 letters, digits, '-', '_' and '.'.")]
    [InlineData("""{"Method": "G ET", "Drop": true}""", "Method: 'G ET' is no method, such as GET.")]
    [InlineData("""{"Path": "v1/nodes", "Drop": true}""", "Path: 'v1/nodes' " + NoPath)]
    [InlineData("""{"Path": "/v1/nodes?index=1", "Drop": true}""", "Path: '/v1/nodes?index=1' " + NoPath)]
    [InlineData("""{"Path": "/_emulator/*", "Drop": true}""", "Path: '/_emulator/*' is none of Nomad's; faults leave this server's own paths alone.")]
    [InlineData("""{"Token": "my token", "Drop": true}""", "Token: is no accessor ID of an ACL token.")]
    [InlineData("""{"Probability": 1.1, "Drop": true}""", "Probability: 1.1 is not between 0 and 1.")]
    [InlineData("""{"Skip": -1, "Drop": true}""", "Skip: -1 is below 0.")]
    [InlineData("""{"Count": 0, "Drop": true}""", "Count: 0 is not above 0.")]
    [InlineData("""{"Delay": "soon"}""", "Delay: 'soon' " + NoDuration)]
    [InlineData("""{"Delay": "-1s"}""", "Delay: '-1s' " + NoDuration)]
    [InlineData("""{"Jitter": "25h"}""", "Jitter: '25h' " + NoDuration)]
    [InlineData("""{"Status": 101}""", "Status: 101 is not between 200 and 599.")]
    [InlineData("""{"Text": "busy", "Delay": "1s"}""", "Text: needs a Status that goes with a body.")]
    [InlineData("""{"Status": 204, "Text": "busy"}""", "Text: needs a Status that goes with a body.")]
    [InlineData("""{"Status": 500, "NoLeader": true}""", "NoLeader: there is a Status, too; leave one of them out.")]
    [InlineData("""{"Index": 1, "IndexOffset": 1}""", "IndexOffset: there is an Index, too; leave one of them out.")]
    [InlineData("""{"Index": -1}""", "Index: is of the wrong kind, or out of range.")]
    [InlineData("""{"Truncate": -1}""", "Truncate: -1 is below 0.")]
    [InlineData("""{"LastContact": "5"}""", "LastContact: '5' is no duration of 0s or more, such as 5s.")]
    [InlineData("""{"Drop": true, "Truncate": 1}""", DropAlone)]
    [InlineData("""{"Drop": true, "Headers": {"A": "b"}}""", DropAlone)]
    [InlineData("""{"Drop": true, "NoLeader": true}""", DropAlone)]
    [InlineData("""{"Headers": {"A b": "c"}}""", "Headers: 'A b' is no name of a header.")]
    [InlineData("""{"Headers": {"A": "b\r\nC: d"}}""", "Headers.A: is no line of up to 8192 printable ASCII characters.")]
    [InlineData("""{"Headers": {"A": "ü"}}""", "Headers.A: is no line of up to 8192 printable ASCII characters.")]
    [InlineData("""{"Headers": {"content-length": "5"}}""", "Headers.content-length: belongs to the body; Truncate cuts that off.")]
    public async Task Rules_AreRefused_IfTheyDoNotFit(string body, string fault)
    {
        await PutAsync("""{"Name": "before", "Drop": true}""");

        foreach (var method in (string[])["PUT", "POST"])
        {
            Assert.Equal([fault], await Server.FaultsAsync(HttpStatusCode.BadRequest, method, "/_emulator/faults", body));
        }

        Assert.Equal("before", Assert.Single(await RulesAsync()).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task Rules_AreRefused_WithEveryFault()
    {
        var faults = await Server.FaultsAsync(
            HttpStatusCode.BadRequest, "PUT", "/_emulator/faults", """{"Faults": [{"Drop": true}, {"Delay": "x", "Skip": -1}, {"Statuss": 5, "Count": 0, "Drop": true}]}""");

        Assert.Equal(["Faults[1].Skip: -1 is below 0.", "Faults[1].Delay: 'x' " + NoDuration, "Faults[2].Statuss: there is no such member. " + Members, "Faults[2].Count: 0 is not above 0."], faults);
    }

    [Fact]
    public async Task Rules_AreRefused_IfANameIsThereTwice()
    {
        await PutAsync("""{"Name": "a", "Drop": true}""");

        Assert.Equal(["Name: there is another rule 'a'."], await Server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/faults", """{"Name": "a", "Drop": true}"""));
    }

    [Fact]
    public async Task Rules_AreRefused_IfThereAreTooMany()
    {
        var many = string.Join(',', Enumerable.Repeat("""{"Drop": true}""", 101));

        Assert.Equal(["There can be 100 rules at most."], await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/faults", $"[{many}]"));
    }
}
