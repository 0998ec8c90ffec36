using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoIntTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("007", 7)]
    [InlineData("+12", 12)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void TryAtoi_TakesSignAndDigits(string text, long expected)
    {
        Assert.True(GoInt.TryAtoi(text, out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("ten", "invalid syntax")]
    [InlineData("", "invalid syntax")]
    [InlineData("-", "invalid syntax")]
    [InlineData("+-1", "invalid syntax")]
    [InlineData("1_0", "invalid syntax")]
    [InlineData("0x1", "invalid syntax")]
    [InlineData(" 1", "invalid syntax")]
    [InlineData("1.0", "invalid syntax")]
    [InlineData("٣", "invalid syntax")]
    [InlineData("9223372036854775808", "value out of range")]
    [InlineData("-9223372036854775809", "value out of range")]
    [InlineData("99999999999999999999x", "value out of range")]
    public void TryAtoi_SaysWhatGoSays_IfTheTextIsNoInteger(string text, string problem)
    {
        Assert.False(GoInt.TryAtoi(text, out var value, out var error));
        Assert.Equal((0, $"strconv.Atoi: parsing \"{text}\": {problem}"), (value, error));
    }

    [Theory]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("01", 1UL)]
    public void TryParseUint_TakesDigits(string text, ulong expected)
    {
        Assert.True(GoInt.TryParseUint(text, out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("x", "invalid syntax")]
    [InlineData("", "invalid syntax")]
    [InlineData("+1", "invalid syntax")]
    [InlineData("-1", "invalid syntax")]
    [InlineData("18446744073709551616", "value out of range")]
    [InlineData("99999999999999999999", "value out of range")]
    public void TryParseUint_SaysWhatGoSays_IfTheTextIsNone(string text, string problem)
    {
        Assert.False(GoInt.TryParseUint(text, out var value, out var error));
        Assert.Equal((0UL, $"strconv.ParseUint: parsing \"{text}\": {problem}"), (value, error));
    }

    [Theory]
    [InlineData("2147483647", true, int.MaxValue)]
    [InlineData("-2147483648", true, int.MinValue)]
    [InlineData("+3", true, 3)]
    [InlineData("2147483648", false, 0)]
    [InlineData("-2147483649", false, 0)]
    [InlineData("1\0", false, 0)]
    public void TryParseInt32_TakesWhatFits(string text, bool expected, int number)
    {
        Assert.Equal(expected, GoInt.TryParseInt32(text, out var value));
        Assert.Equal(number, value);
    }
}
