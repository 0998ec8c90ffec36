using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>Each case: what was recorded, what is seen, how loose the step is.</summary>
public sealed class AnswerComparerTests
{
    private const string Chosen = "05a1b2c3-1111-4aaa-8bbb-000000000001";
    private const string IdA = "11111111-2222-3333-4444-555555555555";
    private const string IdB = "99999999-2222-3333-4444-555555555555";
    private const string IdC = "77777777-2222-3333-4444-555555555555";

    public static TheoryData<string, string, string> Alike => new()
    {
        { """{"A":1,"B":[true,null,"x"]}""", """{"A":1,"B":[true,null,"x"]}""", "" },
        { """{"Meta":{"a":"1","b":"2"}}""", """{"Meta":{"b":"2","a":"1"}}""", "" },
        { """{"CreateTime":17,"Timestamp":"2024-01-02T03:04:05Z"}""", """{"CreateTime":99,"Timestamp":"2031-01-02T03:04:05.123456789+02:00"}""", "" },
        { """{"CreateIndex":10,"ModifyIndex":12}""", """{"CreateIndex":7,"ModifyIndex":8}""", "" },
        { """[{"ModifyIndex":10},{"ModifyIndex":12},{"ModifyIndex":10}]""", """[{"ModifyIndex":3},{"ModifyIndex":9},{"ModifyIndex":3}]""", "" },
        { """{"ModifyIndex":[10,12]}""", """{"ModifyIndex":[3,9]}""", "" },
        { $$"""["{{IdA}}","x {{IdB}}","{{IdA}}"]""", $$"""["{{IdB}}","x {{IdC}}","{{IdB}}"]""", "" },
        { """[{"N":1,"K":"a"},{"N":2,"K":"b"}]""", """[{"N":2,"K":"b"},{"N":1,"K":"a"}]""", "order" },
        { """[{"N":1,"K":"a"},{"N":2,"K":"b"}]""", """[{"N":2,"K":"c"},{"N":1,"K":"d"}]""", "order /K" },
        { """[{"N":1,"CreateTime":5},{"N":2,"CreateTime":6}]""", """[{"N":2,"CreateTime":1},{"N":1,"CreateTime":9}]""", "order" },
        { """[{"N":1,"ModifyIndex":5},{"N":1,"ModifyIndex":6}]""", """[{"N":1,"ModifyIndex":8},{"N":1,"ModifyIndex":7}]""", "order" },
        { """[{"ModifyIndex":5},{"ModifyIndex":6}]""", """[{"ModifyIndex":8},{"ModifyIndex":7}]""", "index" },
        { """{"A":{"Port":1}}""", """{"A":{"Port":[]}}""", "/Port" },
        { """{"A":1,"B":{"C":1.5},"D":["x"],"E":null}""", """{"A":7,"B":{"C":2.25},"D":[],"E":null}""", "shape" },
        { """{"A":1}""", "no JSON at all", "body" },
        { "{\n    \"A\": [\n        1\n    ]\n}", "{\n    \"A\": [\n        1\n    ]\n}", "" },
    };

    public static TheoryData<string, string, string> Different => new()
    {
        { """{"A":1}""", """{"A":2}""", "" },
        { """{"A":1}""", """{"A":1.0}""", "" },
        { """{"A":1.5}""", """{"A":1.50}""", "" },
        { """{"A":1e+21}""", """{"A":1e21}""", "" },
        { """{"A":1}""", """{"A":"1"}""", "" },
        { """{"A":1}""", """{"A":true}""", "" },
        { """{"A":true}""", """{"A":false}""", "" },
        { """{"A":null}""", """{"A":{}}""", "" },
        { """{"A":[]}""", """{"A":{}}""", "" },
        { """{"A":"<\u2028"}""", """{"A":"<"}""", "" },
        { """{"A":"\u003c"}""", """{"A":"<"}""", "" },
        { """{"A":"\u003c"}""", """{"A":"\u003C"}""", "" },
        { """{"\u003c":1}""", """{"<":1}""", "" },
        { """{"A":1}""", """{}""", "" },
        { """{}""", """{"A":null}""", "" },
        { """{"A":{}}""", """{}""", "/A" },
        { """{"A":1,"B":2}""", """{"B":2,"A":1}""", "" },
        { """{"A":1}""", """{"A":1,"A":1}""", "" },
        { """{"Meta":{"a":1}}""", """{"Meta":{"a":1,"a":1}}""", "" },
        { """{"Meta":{"a":{"b":1,"c":2}}}""", """{"Meta":{"a":{"c":2,"b":1}}}""", "" },
        { """[1,2]""", """[2,1]""", "" },
        { """[1,2]""", """[1]""", "" },
        { """[1,2]""", """[1,1]""", "order" },
        { """{"CreateTime":0}""", """{"CreateTime":5}""", "" },
        { """{"CreateTime":5}""", """{"CreateTime":0}""", "" },
        { """{"CreateTime":5}""", """{"CreateTime":5.0}""", "" },
        { """["2024-01-02T03:04:05Z"]""", """["2024-01-02 03:04:05"]""", "" },
        { """["2024-01-02T03:04:05Z"]""", """["2024-01-02T03:04:05.1234567890Z"]""", "" },
        { """[""]""", """["2024-01-02T03:04:05Z"]""", "" },
        { """{"ModifyIndex":0}""", """{"ModifyIndex":3}""", "" },
        { """{"ModifyIndex":0}""", """{"ModifyIndex":3}""", "index" },
        { """{"ModifyIndex":1}""", """{"ModifyIndex":2}""", "" },
        { """{"ModifyIndex":2}""", """{"ModifyIndex":1}""", "" },
        { """{"CreateIndex":5,"ModifyIndex":5}""", """{"CreateIndex":5,"ModifyIndex":6}""", "" },
        { """{"CreateIndex":5,"ModifyIndex":6}""", """{"CreateIndex":5,"ModifyIndex":5}""", "" },
        { """{"CreateIndex":5,"ModifyIndex":6}""", """{"CreateIndex":6,"ModifyIndex":5}""", "" },
        { $$"""["{{Chosen}}"]""", $$"""["{{IdA}}"]""", "" },
        { $$"""["{{IdA}}"]""", $$"""["{{Chosen}}"]""", "" },
        { $$"""["{{IdA}}","{{IdA}}"]""", $$"""["{{IdB}}","{{IdC}}"]""", "" },
        { $$"""["{{IdA}}","{{IdB}}"]""", $$"""["{{IdC}}","{{IdC}}"]""", "" },
        { $$"""["{{IdA}} x"]""", $$"""["{{IdB}} y"]""", "" },
        { $$"""["{{IdA}}"]""", $$"""["{{IdB}}{{IdC}}"]""", "" },
        { """{"A":1}""", """{"A":1.5}""", "shape" },
        { """{"A":1,"B":2}""", """{"B":2,"A":1}""", "shape" },
        { """{"A":1}""", "{\"A\":1}\n", "" },
        { """{"A":1}""", """{"A": 1}""", "" },
        { "{\n    \"A\": 1\n}", """{"A":1}""", "/A" },
        { "{\n    \"A\": 1\n}", "{\n  \"A\": 1\n}", "" },
        { """{"A":1}""", """{"A":1""", "" },
        { """{"A":1}""", """{"A":1}{}""", "" },
        { """{"A":1}""", "", "headers" },
    };

    [Theory]
    [MemberData(nameof(Alike))]
    public void Comparison_IsSilent_IfBodiesAreAlike(string recorded, string seen, string loose) => Assert.Empty(Compare(recorded, seen, loose));

    [Theory]
    [MemberData(nameof(Different))]
    public void Comparison_Complains_IfBodiesDiffer(string recorded, string seen, string loose) => Assert.NotEmpty(Compare(recorded, seen, loose));

    [Theory]
    [InlineData("no node " + IdA, "no node " + IdB, true)]
    [InlineData("no node " + Chosen, "no node " + IdB, false)]
    [InlineData("no node", "no node\n", false)]
    [InlineData("{\"A\":1}", "{\"A\": 1}", false)]
    public void Text_IsComparedExactly_ButForGeneratedIds(string recorded, string seen, bool alike)
    {
        var comparer = new AnswerComparer(Chosen);
        comparer.Compare("x", Of(recorded, "Content-Type: text/plain"), Of(seen, "Content-Type: text/plain"), Looseness.None);
        Assert.Equal(alike, comparer.Problems.Lines.Count == 0);
    }

    [Theory]
    [InlineData("Vary: Origin", "Vary: Origin", "", true)]
    [InlineData("Vary: Origin", "Vary: origin", "", false)]
    [InlineData("Vary: Origin", "", "", false)]
    [InlineData("", "Retry-After: 1", "", false)]
    [InlineData("Vary: Origin", "", "headers", true)]
    [InlineData("Cache-Control: no-cache", "", "", false)]
    [InlineData("X-Nomad-Index: 5", "X-Nomad-Index: 7", "", true)]
    [InlineData("X-Nomad-Index: 5", "X-Nomad-Index: 1", "", false)]
    [InlineData("X-Nomad-Index: 5", "X-Nomad-Index: x", "", false)]
    [InlineData("X-Nomad-Index: 0", "X-Nomad-Index: 7", "index", true)]
    [InlineData("X-Nomad-Index: 0", "X-Nomad-Index: 7", "headers", false)]
    [InlineData("X-Nomad-Index: 5", "", "index", false)]
    [InlineData("X-Nomad-Nexttoken: " + IdA, "X-Nomad-Nexttoken: " + IdB, "", true)]
    [InlineData("X-Nomad-Nexttoken: default." + IdA, "X-Nomad-Nexttoken: " + IdB, "", false)]
    [InlineData("X-Nomad-Nexttoken: a", "", "", false)]
    public void Headers_AreComparedByTheirRules(string recorded, string seen, string loose, bool alike)
    {
        var comparer = new AnswerComparer(Chosen);
        comparer.Compare("x", Of("", recorded), Of("", seen), new Looseness(loose.Split(' ')));
        Assert.Equal(alike, comparer.Problems.Lines.Count == 0);
    }

    [Fact]
    public void Status_IsComparedFirst_AndEvenIfEverythingElseIsLoose()
    {
        var comparer = new AnswerComparer("");
        comparer.Compare("x", Of("a", "Vary: b"), Of("c", "") with { Status = 500 }, new Looseness(["body", "headers"]));
        Assert.Equal("x status: recorded 200 a, got 500 c", Assert.Single(comparer.Problems.Lines));
    }

    [Fact]
    public void IndexesAndIds_Correspond_AcrossAnswers()
    {
        var comparer = new AnswerComparer("");
        comparer.Compare("one", Json($$"""{"ID":"{{IdA}}","ModifyIndex":5}"""), Json($$"""{"ID":"{{IdB}}","ModifyIndex":9}"""), Looseness.None);
        comparer.Compare("two", Json($$"""{"ID":"{{IdA}}","ModifyIndex":6}"""), Json($$"""{"ID":"{{IdA}}","ModifyIndex":8}"""), Looseness.None);
        Assert.Equal(
            [$"two /ID (generated id): recorded {IdA} = {IdB}, got {IdA}", "two /ModifyIndex (index order): recorded 6 after/before 5, got 8 against 9"],
            comparer.Problems.Lines);
    }

    private static IReadOnlyList<string> Compare(string recorded, string seen, string loose)
    {
        var comparer = new AnswerComparer(Chosen);
        comparer.Compare("x", Json(recorded), Json(seen), new Looseness(loose.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return comparer.Problems.Lines;
    }

    private static Answer Json(string body) => Of(body, "Content-Type: application/json");

    private static Answer Of(string body, string header)
    {
        var headers = header.Split(": ").Chunk(2).Where(pair => pair.Length == 2);
        return new Answer(200, headers.ToDictionary(pair => pair[0], pair => pair[1]), body);
    }
}
