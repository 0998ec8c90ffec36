using System.Diagnostics;
using System.Text;
using NomadNodes.Filtering.Tests.Samples;

namespace NomadNodes.Filtering.Tests.Hostile;

public sealed class HostileInputTests
{
    /// <summary>Far more than any parse needs; a machine under load must not fail the test.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TryParse_GivesTreeOrError_IfInputIsTokensInAnyOrder(int seed)
    {
        var generator = new FilterGenerator(new Random(seed));
        Generate(25_000, () => IsTreeOrError(Encoding.UTF8.GetBytes(generator.Tokens())));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void TryParse_GivesTreeOrError_IfInputIsAFilterWithFaults(int seed)
    {
        var generator = new FilterGenerator(new Random(seed));
        Generate(20_000, () => IsTreeOrError(generator.Mutated()));
    }

    [Fact]
    public void TryParse_GivesTreeOrError_IfInputIsRandomBytes()
    {
        var random = new Random(7);
        Generate(70_000, () =>
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            return IsTreeOrError(bytes);
        });
    }

    [Theory]
    [InlineData("brackets")]
    [InlineData("brackets around a comparison")]
    [InlineData("negations")]
    [InlineData("chain")]
    [InlineData("string")]
    [InlineData("open string")]
    [InlineData("name")]
    [InlineData("path")]
    [InlineData("indexes")]
    [InlineData("collections")]
    [InlineData("blanks")]
    [InlineData("line feeds")]
    [InlineData("number")]
    [InlineData("bytes that are not UTF-8")]
    public void TryParse_EndsSoonAndInLittleMemory_IfInputIsHuge(string monster)
    {
        var filter = Monster(monster);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = Filter.TryParse(filter, out _, out var error);

        Assert.False(parsed);
        Assert.NotEmpty(error!);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void TryParse_LimitsCollections_IfTheyAreNested(int depth, bool expected)
    {
        var filter = string.Concat(Enumerable.Repeat("any Meta as m { ", depth)) + "m == x" + string.Concat(Enumerable.Repeat(" }", depth));

        Assert.Equal(expected, Filter.TryParse(filter, out _, out var error));
        Assert.Equal(expected ? null : "1:271 (270): any and all are nested more than 16 deep", error);
    }

    [Fact]
    public void Evaluate_GivesUp_IfNestedCollectionsMultiply()
    {
        var meta = Enumerable.Range(0, 100).ToDictionary(i => "k" + i, _ => "v");
        var filter = Filter.Parse("any Meta as a { any Meta as b { any Meta as c { any Meta as d { d == x } } } }");

        var result = filter.Compile(SampleTypes.Node).Evaluate(new SampleNode { Meta = meta });

        Assert.Equal("the filter looks at more than 1000000 elements of one object", result.Error);
    }

    private static byte[] Monster(string name) => name == "bytes that are not UTF-8"
        ? [.. "a==`"u8, .. Enumerable.Repeat((byte)0xFF, 1_000_000), (byte)'`']
        : Encoding.UTF8.GetBytes(name switch
        {
            "brackets" => new string('(', 1_000_000),
            "brackets around a comparison" => new string('(', 50) + "a==b" + new string(')', 50),
            "negations" => Repeat("not ", 250_000) + "a==b",
            "chain" => Repeat("a==b or ", 120_000) + "a==b",
            "string" => $"a==\"{new string('x', 1_000_000)}\"",
            "open string" => "a==\"" + new string('x', 1_000_000),
            "name" => new string('x', 1_000_000),
            "path" => Repeat("a.", 500_000) + "a==b",
            "indexes" => "a" + Repeat("[\"x\"]", 200_000) + "==b",
            "collections" => Repeat("any a as b { ", 70_000),
            "blanks" => new string(' ', 1_000_000),
            "line feeds" => new string('\n', 1_000_000),
            _ => "a==" + new string('1', 1_000_000),
        });

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Generate(int count, Func<bool> next)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(next());
        }
    }

    private static bool IsTreeOrError(byte[] filter) =>
        Filter.TryParse(filter, out var expression, out var error) ? Check(expression) : CheckText(error);

    /// <summary>What was accepted prints as something that is accepted and prints the same.</summary>
    private static bool Check(FilterExpression expression)
    {
        var printed = expression.ToString();
        return Filter.Parse(printed).ToString() == printed;
    }

    private static bool CheckText(string error) =>
        error.Split('\n').All(l => char.IsAsciiDigit(l[0]) && l.Contains("): ", StringComparison.Ordinal));
}
