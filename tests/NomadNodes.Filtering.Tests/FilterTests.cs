using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tests.Samples;

namespace NomadNodes.Filtering.Tests;

public sealed class FilterTests
{
    [Fact]
    public void Parse_ReadsTextAndBytesAlike_IfTheyAreTheSame() =>
        Assert.Equal(Filter.Parse("Name == \"nöde\"").ToString(), Filter.Parse("Name == \"nöde\""u8).ToString());

    [Fact]
    public void TryParse_SaysWhatParseThrows_IfTextIsWrong()
    {
        Assert.False(Filter.TryParse("Name", out var expression, out var error));
        Assert.Null(expression);
        Assert.Equal(error, Assert.Throws<FilterSyntaxException>(() => Filter.Parse("Name")).Message);
    }

    [Fact]
    public void TryParse_GivesNoError_IfTextIsRight()
    {
        Assert.True(Filter.TryParse("Name == x", out var expression, out var error));
        Assert.NotNull(expression);
        Assert.Null(error);
    }

    [Fact]
    public void Parse_CountsLoneSurrogatesAsBadBytes_IfTextHasThem() => Assert.Equal(
        "1:10 (9): rule \"selector\": invalid encoding\n1:10 (9): rule \"string\": invalid encoding",
        Assert.Throws<FilterSyntaxException>(() => Filter.Parse("Name == \"\uD800\"")).Message);

    [Theory]
    [InlineData("any Mé", "1:6 (5): no match found, expected: \".\", \"[\", [ \\t\\r\\n] or [a-zA-Z0-9_/]")]
    [InlineData("Name == \"x\" and\u00a0y", "1:16 (15): no match found, expected: [ \\t\\r\\n]")]
    [InlineData("Name\n== x or\n", "3:1 (13): no match found")]
    [InlineData("Meta.\n", "2:0 (5): no match found, expected: [0-9] or [a-zA-Z]")]
    [InlineData("", "1:1 (0): no match found, expected: \"(\", \"-\", \"0\", \"\\\"\", \"`\", \"all\", \"any\", \"not\", [ \\t\\r\\n], [1-9] or [a-zA-Z]")]
    public void Parse_NamesPlaceAndExpectation_IfTextIsWrong(string filter, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FilterSyntaxException>(() => Filter.Parse(filter)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Parse_GivesUp_IfBracketsAreDeeperThanSix(int depth, bool expected)
    {
        var parsed = Filter.TryParse(new string('(', depth) + "Name == \"node-0\"" + new string(')', depth), out _, out var error);

        Assert.Equal(expected, parsed);
        Assert.Equal(!expected, error?.EndsWith(": max number of expressions parsed", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Parse_TakesLongChains_IfTheyAreFlat()
    {
        var filter = Filter.Parse(string.Join(" or ", Enumerable.Range(0, 5_000).Select(i => $"Name == \"n{i}\"")));

        Assert.True(filter.Compile(SampleTypes.Node).Evaluate(new SampleNode { Name = "n4999" }).IsMatch);
        Assert.False(filter.Compile(SampleTypes.Node).Evaluate(new SampleNode { Name = "n5000" }).IsMatch);
    }

    [Fact]
    public void Evaluate_IsSafe_IfThreadsShareThePredicate()
    {
        var predicate = Filter.Parse("(any Meta as k, v { v == wanted }) and Name matches \"^n\"").Compile(SampleTypes.Node);
        var nodes = Enumerable.Range(0, 1_000)
            .Select(i => new SampleNode { Name = "n" + i, Meta = new() { ["a"] = i % 3 == 0 ? "wanted" : "other" } }).ToArray();
        Parallel.For(0, 50_000, i => Assert.Equal(i % 1_000 % 3 == 0, predicate.Evaluate(nodes[i % 1_000]).IsMatch));
    }

    [Fact]
    public void Add_Refuses_IfMemberIsThereAlready() => Assert.Throws<ArgumentException>(
        () => FilterTypes.Struct<string>("t", t => t.String("A", s => s).String("A", s => s)));

    [Fact]
    public void Evaluate_ThrowsAtOnce_IfInterfaceHoldsAnUndescribedType()
    {
        var type = FilterTypes.Struct<object>("t", t => t.Add("A", o => (object?)o, FilterTypes.Any));

        Assert.Throws<ArgumentException>(() => Filter.Parse("A == x").Compile(type).Evaluate(DateTime.UnixEpoch));
    }
}
