using NomadNodes.Filtering.Tests.Samples;

namespace NomadNodes.Filtering.Tests.Hostile;

public sealed class RoundTripTests
{
    [Fact]
    public void ToString_MeansTheSame_IfParsedAgain()
    {
        var generator = new FilterGenerator(new Random(11));
        for (var i = 0; i < 2_000; i++)
        {
            var source = generator.Valid();
            var expression = Filter.Parse(source);
            var printed = expression.ToString();
            var again = Filter.Parse(printed);

            Assert.Equal(printed, again.ToString());
            Assert.Equal((source, Answers(expression)), (source, Answers(again)));
        }
    }

    [Theory]
    [InlineData("Name==x", "Name == \"x\"")]
    [InlineData("  ( Name == `x` )  ", "Name == \"x\"")]
    [InlineData("x in Meta", "Meta contains \"x\"")]
    [InlineData("x not in Meta", "Meta not contains \"x\"")]
    [InlineData("Meta[\"a\"] is empty", "Meta.a is empty")]
    [InlineData("Meta[`a b`] is empty", "Meta[\"a b\"] is empty")]
    [InlineData("\"/Meta/a~1b~0\" is not nil", "\"/Meta/a~1b~0\" is not nil")]
    [InlineData("\"\" is nil", "\"\" is nil")]
    [InlineData("A == `/x`", "A == \"\\x2fx\"")]
    [InlineData("A == \"/x\"", "A == \"x\"")]
    [InlineData("A == `say \"x\" \\`", "A == \"say \\x22x\\x22 \\\\\"")]
    [InlineData("A == \"\\xff\"", "A == \"\\xff\"")]
    [InlineData("A == foo[\"b\"].0", "A == \"foo.b.0\"")]
    [InlineData("not not A == b", "A == \"b\"")]
    [InlineData("not not not A == b", "not A == \"b\"")]
    [InlineData("not (A == b or C == d)", "not (A == \"b\" or C == \"d\")")]
    [InlineData("A == b and (C == d and E == f)", "A == \"b\" and C == \"d\" and E == \"f\"")]
    [InlineData("(A == b and C == d) or E == f", "A == \"b\" and C == \"d\" or E == \"f\"")]
    [InlineData("(A == b or C == d) and E == f", "(A == \"b\" or C == \"d\") and E == \"f\"")]
    [InlineData("(any L as x {x==1 }) and A == b", "(any L as x { x == \"1\" }) and A == \"b\"")]
    [InlineData("A == b or any L as _,v {v==c}", "A == \"b\" or any L as _, v { v == \"c\" }")]
    [InlineData("(all L as k , _ {k==c}) or A == b", "(all L as k, _ { k == \"c\" }) or A == \"b\"")]
    public void ToString_IsCanonical_IfSourceIsNot(string source, string expected) =>
        Assert.Equal(expected, Filter.Parse(source).ToString());

    private static string Answers(FilterExpression expression)
    {
        var predicate = expression.Compile(SampleTypes.Node);
        return string.Join(", ", SampleData.Nodes.Select(n => predicate.Evaluate(n)).Select(r => r.Error ?? r.IsMatch.ToString()));
    }
}
