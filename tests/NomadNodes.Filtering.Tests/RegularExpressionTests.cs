namespace NomadNodes.Filtering.Tests;

public sealed class RegularExpressionTests
{
    [Theory]
    [InlineData("^.*-0$", "node-0", true)]
    [InlineData("de", "node-0", true)]
    [InlineData("^de", "node-0", false)]
    [InlineData("(?i)NODE", "node-0", true)]
    [InlineData("^$", "", true)]
    public void IsMatch_FindsItAnywhere(string pattern, string text, bool matches)
    {
        Assert.Equal(matches, RegularExpression.Parse(pattern)!.IsMatch(text));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a(?=b)")]
    [InlineData(@"\1")]
    public void Parse_GivesNull_IfTheTextIsNoExpression(string pattern)
    {
        Assert.Null(RegularExpression.Parse(pattern));
    }
}
