using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Scenarios;

public sealed class NotYetListTests
{
    [Fact]
    public void Names_AreThoseOfLinesWithReason()
    {
        var list = new NotYetList(["# drains", "", "drain-ui  # the page itself", "  pools-x # later # much"]);
        Assert.Equal(["drain-ui", "pools-x"], list.Names);
        Assert.True(list.Contains("drain-ui"));
        Assert.False(list.Contains("drain"));
    }

    [Theory]
    [InlineData("drain-ui")]
    [InlineData("drain-ui #")]
    [InlineData("drain-ui # a\ndrain-ui # b")]
    public void List_IsRefused_IfLineIsNoUse(string lines) =>
        Assert.Throws<InvalidDataException>(() => new NotYetList(lines.Split('\n')));
}
