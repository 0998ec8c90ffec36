using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoBoolTests
{
    [Theory]
    [InlineData("1 t T TRUE true True", true)]
    [InlineData("0 f F FALSE false False", false)]
    public void TryParse_TakesGosSpellings(string texts, bool expected)
    {
        foreach (var text in texts.Split(' '))
        {
            Assert.True(GoBool.TryParse(text, out var value, out _), text);
            Assert.Equal(expected, value);
        }
    }

    [Theory]
    [InlineData("yes", "strconv.ParseBool: parsing \"yes\": invalid syntax")]
    [InlineData("tRue", "strconv.ParseBool: parsing \"tRue\": invalid syntax")]
    [InlineData("2", "strconv.ParseBool: parsing \"2\": invalid syntax")]
    [InlineData(" true", "strconv.ParseBool: parsing \" true\": invalid syntax")]
    [InlineData("", "strconv.ParseBool: parsing \"\": invalid syntax")]
    public void TryParse_SaysWhatGoSays_IfTheTextIsNone(string text, string expected)
    {
        Assert.False(GoBool.TryParse(text, out var value, out var error));
        Assert.Equal((false, expected), (value, error));
    }

    [Fact]
    public void TryParse_ShowsBytesThatAreNoUtf8()
    {
        Assert.False(GoBool.TryParse("\uDCFF", out _, out var error));

        Assert.Equal("strconv.ParseBool: parsing \"\\xff\": invalid syntax", error);
    }
}
