using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+5s", 5 * GoDuration.Second)]
    [InlineData("-5s", -5 * GoDuration.Second)]
    [InlineData("1h30m", 90 * GoDuration.Minute)]
    [InlineData("1s1h", GoDuration.Hour + GoDuration.Second)]
    [InlineData("1.5s", 1_500_000_000)]
    [InlineData(".5s", 500_000_000)]
    [InlineData("5.s", 5 * GoDuration.Second)]
    [InlineData("00s", 0)]
    [InlineData("12us", 12_000)]
    [InlineData("12\u00B5s", 12_000)]
    [InlineData("12\u03BCs", 12_000)]
    [InlineData("3ms", 3_000_000)]
    [InlineData("7ns", 7)]
    [InlineData("0.9ns", 0)]
    [InlineData("0.3333333333333333333h", 20 * GoDuration.Minute)]
    [InlineData("0.9223372036854775807h", 3_320_413_933_267)]
    [InlineData("2562047h47m16.854775807s", long.MaxValue)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    public void TryParse_Nanoseconds_IfText(string text, long expected)
    {
        Assert.True(GoDuration.TryParse(text, out var nanoseconds, out var error), error);
        Assert.Equal(expected, nanoseconds);
        Assert.Null(error);
    }

    [Theory]
    [InlineData("", "time: invalid duration \"\"")]
    [InlineData("-", "time: invalid duration \"-\"")]
    [InlineData("abc", "time: invalid duration \"abc\"")]
    [InlineData(" 3s", "time: invalid duration \" 3s\"")]
    [InlineData(".s", "time: invalid duration \".s\"")]
    [InlineData("+-3s", "time: invalid duration \"+-3s\"")]
    [InlineData("00", "time: missing unit in duration \"00\"")]
    [InlineData("10", "time: missing unit in duration \"10\"")]
    [InlineData("1h5", "time: missing unit in duration \"1h5\"")]
    [InlineData("1d", "time: unknown unit \"d\" in duration \"1d\"")]
    [InlineData("5S", "time: unknown unit \"S\" in duration \"5S\"")]
    [InlineData("5 s", "time: unknown unit \" s\" in duration \"5 s\"")]
    [InlineData("1h-5m", "time: unknown unit \"h-\" in duration \"1h-5m\"")]
    [InlineData("9999999h", "time: invalid duration \"9999999h\"")]
    [InlineData("9223372036854775808ns", "time: invalid duration \"9223372036854775808ns\"")]
    [InlineData("-9223372036854775809ns", "time: invalid duration \"-9223372036854775809ns\"")]
    [InlineData("99999999999999999999ns", "time: invalid duration \"99999999999999999999ns\"")]
    [InlineData("2562047h47m17s", "time: invalid duration \"2562047h47m17s\"")]
    [InlineData("a\"\\\u00e9\n\u007f", "time: invalid duration \"a\\\"\\\\\\xc3\\xa9\\x0a\u007f\"")]
    public void TryParse_GoErrorText_IfNoDuration(string text, string expected)
    {
        Assert.False(GoDuration.TryParse(text, out var nanoseconds, out var error));
        Assert.Equal(expected, error);
        Assert.Equal(0, nanoseconds);
    }

    [Fact]
    public void TryParse_RawBytes_IfTextIsNoUtf8()
    {
        Assert.False(GoDuration.TryParse("1\uDCFF", out _, out var raw));
        Assert.False(GoDuration.TryParse("1\uD83D", out _, out var lone));
        Assert.Equal("time: unknown unit \"\\xff\" in duration \"1\\xff\"", raw);
        Assert.Equal("time: unknown unit \"\\xef\\xbf\\xbd\" in duration \"1\\xef\\xbf\\xbd\"", lone);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "1ns")]
    [InlineData(1_100, "1.1\u00B5s")]
    [InlineData(2_200_000, "2.2ms")]
    [InlineData(3_000_000, "3ms")]
    [InlineData(1_000_000_001, "1.000000001s")]
    [InlineData(59 * GoDuration.Second, "59s")]
    [InlineData(90 * GoDuration.Minute, "1h30m0s")]
    [InlineData(5 * GoDuration.Minute + GoDuration.Millisecond, "5m0.001s")]
    [InlineData(24 * GoDuration.Hour, "24h0m0s")]
    [InlineData(-1_500_000_000, "-1.5s")]
    [InlineData(long.MaxValue, "2562047h47m16.854775807s")]
    [InlineData(long.MinValue, "-2562047h47m16.854775808s")]
    public void Format_GoText_IfNanoseconds(long nanoseconds, string expected)
        => Assert.Equal(expected, GoDuration.Format(nanoseconds));

    [Fact]
    public void TryParse_SameValue_IfFormatted()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Assert.True(GoDuration.TryParse(GoDuration.Format(value), out var parsed, out var error), error);
            Assert.Equal(value, parsed);
        }
    }
}
