using NomadNodes.Http.Faults;
using NomadNodes.Services;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http.Faults;

public sealed class FaultRulesTests
{
    private const string Token = "0a0a0a0a-0000-4000-8000-000000000001";

    private readonly ManualTimeProvider _time = new();
    private readonly FaultRules _rules;

    public FaultRulesTests() => _rules = new FaultRules(new Chance(7).Fraction, _time);

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("PUT", null, null, true)]
    [InlineData("put", null, null, true)]
    [InlineData("GET", null, null, false)]
    [InlineData(null, "/v1/node/*", null, true)]
    [InlineData(null, "/v1/nodes", null, false)]
    [InlineData(null, null, Token, true)]
    [InlineData(null, null, "0A0A0A0A-0000-4000-8000-000000000001", true)]
    [InlineData(null, null, "0a0a0a0a-0000-4000-8000-000000000002", false)]
    [InlineData("PUT", "/v1/node/*", Token, true)]
    [InlineData("PUT", "/v1/nodes", Token, false)]
    public void Rule_AppliesToRequestsThatFitAllOfIt(string? method, string? path, string? token, bool applies)
    {
        _rules.Replace([new FaultRule { Method = method, Path = path, Token = token, Drop = true }]);

        Assert.Equal(applies, _rules.Take("PUT", "/v1/node/n1/drain", Token) is not null);
    }

    [Theory]
    [InlineData("/v1/nodes", true)]
    [InlineData("/v1/no/such/path", true)]
    [InlineData("/ui/", false)]
    [InlineData("/v12", false)]
    public void Rule_MeansEverythingUnderV1_IfItNamesNoPath(string path, bool applies)
    {
        _rules.Replace([new FaultRule { Drop = true }]);

        Assert.Equal(applies, Applies(path));
    }

    [Fact]
    public void Rule_IsSkippedFirst_AndAppliesSoOften()
    {
        _rules.Replace([new FaultRule { Skip = 2, Count = 3, Drop = true }]);

        Assert.Equal([false, false, true, true, true, false, false], Enumerable.Range(0, 7).Select(_ => Applies()));
        Assert.Equal([(7L, 3L)], _rules.List().Select(count => (count.Matched, count.Applied)));
    }

    [Fact]
    public void FirstRuleThatApplies_IsTheOnlyOne()
    {
        _rules.Replace([
            new FaultRule { Name = "a", Path = "/v1/jobs", Drop = true },
            new FaultRule { Name = "b", Count = 1, Drop = true },
            new FaultRule { Name = "c", Drop = true },
            new FaultRule { Name = "d", Drop = true }]);

        Assert.Equal(["b", "c"], Enumerable.Range(0, 2).Select(_ => _rules.Take("GET", "/v1/nodes", "")!.Rule.Name));
        Assert.Equal([(0L, 0L), (2L, 1L), (1L, 1L), (0L, 0L)], _rules.List().Select(count => (count.Matched, count.Applied)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1000, 1000)]
    [InlineData(0.5, 400, 600)]
    [InlineData(0.1, 50, 150)]
    public void Rule_AppliesToAShareOfWhatFits(double probability, int least, int most)
    {
        _rules.Replace([new FaultRule { Probability = probability, Drop = true }]);

        Assert.InRange(Enumerable.Range(0, 1000).Count(_ => Applies()), least, most);
    }

    [Fact]
    public void Draws_AreTheSame_AfterAReset_AndOthersForEveryRule()
    {
        var first = DrawsOfANewRule();
        var second = DrawsOfANewRule();
        _rules.Reset();

        Assert.NotEqual(first, second);
        Assert.Equal(first, DrawsOfANewRule());
    }

    [Fact]
    public void Jitter_MakesADelayLonger_ByAShareOfItself()
    {
        _rules.Replace([new FaultRule { Delay = TimeSpan.FromSeconds(1), Jitter = TimeSpan.FromSeconds(2) }]);

        var delays = Enumerable.Range(0, 100).Select(_ => _rules.Take("GET", "/v1/nodes", "")!.Delay.TotalSeconds).ToList();

        Assert.All(delays, delay => Assert.InRange(delay, 1, 3));
        Assert.Equal(100, delays.Distinct().Count());
    }

    [Fact]
    public async Task Delay_EndsWhenItsTimeIsOver()
    {
        var delay = Delay();
        _time.Advance(TimeSpan.FromMilliseconds(249));
        Assert.False(delay.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await delay.WaitAsync(Soon.TooLong));
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("clear")]
    [InlineData("replace")]
    [InlineData("reset")]
    [InlineData("end")]
    public async Task Delay_EndsWithItsRule(string how)
    {
        var delay = Delay();
        Assert.False(delay.IsCompleted);

        if (how == "remove") Assert.True(_rules.Remove("slow"));
        else if (how == "clear") _rules.Clear();
        else if (how == "replace") Assert.Null(_rules.Replace([new FaultRule { Name = "slow", Drop = true }]));
        else if (how == "reset") _rules.Reset();
        else _rules.End();

        Assert.True(await delay.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Delay_EndsWithItsClient()
    {
        using var gone = new CancellationTokenSource();
        var delay = Delay(gone.Token);

        await gone.CancelAsync();

        Assert.False(await delay.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public void Delay_GoesOn_IfOtherRulesChange()
    {
        var delay = Delay();

        _rules.Add([new FaultRule { Name = "other", Drop = true }]);
        _rules.Remove("other");

        Assert.False(delay.IsCompleted);
    }

    [Fact]
    public void Names_AreMadeUp_WhereThereAreNone()
    {
        _rules.Replace([new FaultRule { Drop = true }, new FaultRule { Name = "fault-2", Drop = true }]);
        _rules.Add([new FaultRule { Drop = true }, new FaultRule { Drop = true }]);

        Assert.Equal(["fault-1", "fault-2", "fault-3", "fault-4"], _rules.List().Select(count => count.Rule.Name));
    }

    [Fact]
    public void Rules_AreRefused_IfANameIsThereTwice()
    {
        _rules.Replace([new FaultRule { Name = "a", Drop = true }]);

        Assert.Equal("Name: there is another rule 'a'.", _rules.Add([new FaultRule { Drop = true }, new FaultRule { Name = "a", Drop = true }])?.Text);
        Assert.Equal("Name: there is another rule 'b'.", _rules.Replace([new FaultRule { Name = "b", Drop = true }, new FaultRule { Name = "b", Drop = true }])?.Text);
        Assert.Equal(["a"], _rules.List().Select(count => count.Rule.Name));
    }

    [Fact]
    public void Rules_AreRefused_IfThereAreTooMany()
    {
        Assert.Null(_rules.Replace([.. Enumerable.Repeat(new FaultRule { Drop = true }, FaultRules.Most)]));

        Assert.Equal("There can be 100 rules at most.", _rules.Add([new FaultRule { Drop = true }])?.Text);
        Assert.Null(_rules.Replace([new FaultRule { Drop = true }]));
        Assert.Single(_rules.List());
    }

    [Fact]
    public void Counts_BeginAnew_IfRulesAreReplaced_AndGoOn_IfSomeAreAdded()
    {
        _rules.Replace([new FaultRule { Name = "a", Drop = true }]);
        Applies();
        _rules.Add([new FaultRule { Name = "b", Drop = true }]);
        var added = _rules.List()[0].Matched;
        _rules.Replace([new FaultRule { Name = "a", Drop = true }]);

        Assert.Equal((1, 0), (added, _rules.List()[0].Matched));
    }

    [Fact]
    public async Task Rule_AppliesExactlySoOften_UnderManyRequestsAtOnce()
    {
        _rules.Replace([new FaultRule { Skip = 10, Count = 100, Drop = true }]);

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 100).Count(_ => Applies()))));

        Assert.Equal(100, applied.Sum());
    }

    private bool Applies(string path = "/v1/nodes") => _rules.Take("GET", path, "") is not null;

    private Task<bool> Delay(CancellationToken gone = default)
    {
        _rules.Replace([new FaultRule { Name = "slow", Delay = TimeSpan.FromMilliseconds(250) }]);
        return _rules.Take("GET", "/v1/nodes", "")!.DelayAsync(gone);
    }

    private List<bool> DrawsOfANewRule()
    {
        _rules.Replace([new FaultRule { Probability = 0.5, Drop = true }]);
        return [.. Enumerable.Range(0, 50).Select(_ => Applies())];
    }
}
