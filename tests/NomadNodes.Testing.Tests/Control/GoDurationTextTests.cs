using NomadNodes.Testing.Control;

namespace NomadNodes.Testing.Tests.Control;

public sealed class GoDurationTextTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "100ns")]
    [InlineData(12_345, "1234500ns")]
    [InlineData(2_500_000, "250ms")]
    [InlineData(-2_500_000, "-250ms")]
    [InlineData(900_000_000, "90s")]
    public void Of_IsExact(long ticks, string text)
    {
        Assert.Equal(text, GoDurationText.Of(TimeSpan.FromTicks(ticks)));
        Assert.True(GoDurationText.TryParse(text, out var read));
        Assert.Equal(ticks, read.Ticks);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1.2ms", 12_000)]
    [InlineData("1h2m3.5s", 37_235_000_000)]
    [InlineData("15µs", 150)]
    [InlineData("15us", 150)]
    [InlineData("-1m", -600_000_000)]
    [InlineData("+1m", 600_000_000)]
    public void TryParse_ReadsGosForms(string text, long ticks)
    {
        Assert.True(GoDurationText.TryParse(text, out var duration));
        Assert.Equal(ticks, duration.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("5x")]
    [InlineData("1.2.3s")]
    [InlineData("-")]
    public void TryParse_RefusesOthers(string text) => Assert.False(GoDurationText.TryParse(text, out _));
}
