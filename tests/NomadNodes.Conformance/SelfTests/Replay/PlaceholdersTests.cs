using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

public sealed class PlaceholdersTests
{
    private readonly Placeholders _answers = new();

    public PlaceholdersTests()
    {
        var headers = new Dictionary<string, string> { ["X-Nomad-Index"] = "12", ["X-Nomad-Nexttoken"] = "default.abc" };
        _answers.Keep("a", new Answer(200, headers, """[{"ID":"x1","a/b":true,"N":7,"0":{"~":"t"}}]"""));
        _answers.Keep("none", new Answer(404, new Dictionary<string, string>(), "not found"));
        _answers.Keep(null, new Answer(404, headers, ""));
    }

    [Theory]
    [InlineData("/v1/nodes?index={a.index}&wait=1s", "/v1/nodes?index=12&wait=1s")]
    [InlineData("{a.index+50}{a.index-1}", "6211")]
    [InlineData("next_token={a.next}", "next_token=default.abc")]
    [InlineData("[{none.next}]", "[]")]
    [InlineData("{a.json:/0/ID}", "x1")]
    [InlineData("{a.json:/0/N}", "7")]
    [InlineData("{a.json:/0/a~1b}", "true")]
    [InlineData("{a.json:/0/0/~0}", "t")]
    [InlineData("{\"a.index\":{}} {a.other}", "{\"a.index\":{}} {a.other}")]
    public void Fill_PutsPartsOfAnswersIn(string text, string filled) => Assert.Equal(filled, _answers.Fill(text));

    [Theory]
    [InlineData("{b.index}")]
    [InlineData("{none.index}")]
    [InlineData("{none.json:/ID}")]
    [InlineData("{a.json:/1/ID}")]
    [InlineData("{a.json:/-1}")]
    [InlineData("{a.json:/0/ID/x}")]
    public void Fill_StopsScenario_IfThereIsNoSuchPart(string text) =>
        Assert.Throws<ScenarioStoppedException>(() => _answers.Fill(text));
}
