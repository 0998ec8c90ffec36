using System.Net;
using System.Net.Sockets;
using NomadNodes.Conformance.Replay;

namespace NomadNodes.Conformance.SelfTests.Replay;

public sealed class ScenarioTests
{
    private const string Watch = "{'do':'watch','as':'w','path':'/v1/nodes?index=5'}\n";
    private const string Stream = "{'do':'stream','as':'s','path':'/v1/event/stream'}\n";
    private const string Answered = "{'do':'answered','watch':'w','answer':{'status':200,'headers':{},'body':'x'}}\n";
    private const string OneLine = "{'do':'lines','stream':'s','count':1,'within':0.3,'answer':{'status':200,'headers':{'Content-Type':'application/json'},'body':'[1]'}}\n";
    private const string TwoLines = "{'do':'lines','stream':'s','count':2,'within':0.3,'answer':{'status':200,'headers':{'Content-Type':'application/json'},'body':'[1,2]'}}\n";
    private const string Ask = "{'do':'http','method':'GET','path':'/v1/node/{a.index+1}','answer':{'status':200,'headers':{},'body':'y'}}\n";

    private static string Get(string answer) => $"{{'do':'http','method':'GET','path':'/v1/nodes','as':'a','answer':{{'status':200,'headers':{{}},'body':'{answer}'}}}}\n";

    private static string Wait(string value) => $"{{'do':'wait','path':'/v1/nodes','pointer':'/0/a~1b','equals':{value},'within':0}}\n";

    public static TheoryData<string, string, string> Failures => new()
    {
        { Get("one"), Get("two"), "step 0 GET /v1/nodes body: recorded one, got two" },
        { Get("one") + Ask, Get("one") + Ask, "that answer has no index" },
        { Ask, Ask, "no answer has that label" },
        { Wait("true"), Wait("false"), "never became True" },
        { Wait("[1,{'a':null}]"), Wait("[1,{'a':0}]"), "never became" },
        { Watch + "{'do':'blocked','watch':'w','for':1}", Watch + Answered, "was answered while it should block: x" },
        { Watch + Answered.Replace("'w',", "'w','within':0.2,", StringComparison.Ordinal), Watch, "was not answered within 0.2 s" },
        { Watch + Answered.Replace("'w',", "'w','not_before':30,", StringComparison.Ordinal), Watch + Answered, "expected at least 30 s" },
        { Watch + Answered, Watch + Answered.Replace("'x'", "'z'", StringComparison.Ordinal), "step 1 GET w body: recorded x, got z" },
        { Stream + TwoLines, Stream + OneLine, "length: recorded 2, got 1" },
        { Stream + OneLine, Stream + TwoLines, "length: recorded 1, got 2" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Replay_Complains_IfServerDoesSomethingElse(string scenario, string played, string problem)
    {
        var problems = await Script.ReplayAsync(scenario, played);
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_Complains_IfThereIsNoServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        var problems = await Scenario.ReplayAsync(Script.Of(Ask), address, CancellationToken.None);
        Assert.StartsWith("stopped: SocketException", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_Complains_IfControlRefuses()
    {
        await using var server = TapeServer.Start(Script.Of("{'do':'http','method':'GET','path':'/','answer':{'status':400,'headers':{},'body':'no'}}"));
        var problems = await Scenario.ReplayAsync(Script.Of("{'do':'register','node':{}}"), server.Address, CancellationToken.None);
        Assert.Contains("PUT /_emulator/nodes: 599", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_Throws_IfStepIsUnknown() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Script.ReplayAsync("{'do':'dance','path':'/'}", ""));
}
