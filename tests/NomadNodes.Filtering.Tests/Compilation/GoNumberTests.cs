using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Tests.Compilation;

public sealed class GoNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+7", 7)]
    [InlineData("-1", -1)]
    [InlineData("0x7f", 127)]
    [InlineData("0XFF", 255)]
    [InlineData("-0x10", -16)]
    [InlineData("0b101", 5)]
    [InlineData("0o17", 15)]
    [InlineData("017", 15)]
    [InlineData("1_000", 1000)]
    [InlineData("0x_f", 15)]
    [InlineData("0_7", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void ParseInt_ReadsGoSyntax_IfNumberIsValid(string text, long expected) =>
        Assert.Equal(new GoNumber<long>(expected, NumberFault.None), GoNumber.ParseInt(text));

    [Theory]
    [InlineData("", NumberFault.Syntax)]
    [InlineData("-", NumberFault.Syntax)]
    [InlineData("x", NumberFault.Syntax)]
    [InlineData("1.5", NumberFault.Syntax)]
    [InlineData("1e3", NumberFault.Syntax)]
    [InlineData("0x", NumberFault.Syntax)]
    [InlineData("08", NumberFault.Syntax)]
    [InlineData("0b2", NumberFault.Syntax)]
    [InlineData("_1", NumberFault.Syntax)]
    [InlineData("1_", NumberFault.Syntax)]
    [InlineData("1__0", NumberFault.Syntax)]
    [InlineData(" 1", NumberFault.Syntax)]
    [InlineData("--1", NumberFault.Syntax)]
    [InlineData("9223372036854775808", NumberFault.Range)]
    [InlineData("-9223372036854775809", NumberFault.Range)]
    [InlineData("99999999999999999999999999x", NumberFault.Range)]
    public void ParseInt_SaysWhy_IfNumberIsInvalid(string text, object fault) =>
        Assert.Equal(new GoNumber<long>(0, (NumberFault)fault), GoNumber.ParseInt(text));

    [Theory]
    [InlineData("18446744073709551615", ulong.MaxValue, NumberFault.None)]
    [InlineData("0xFFFF_FFFF_FFFF_FFFF", ulong.MaxValue, NumberFault.None)]
    [InlineData("18446744073709551616", 0, NumberFault.Range)]
    [InlineData("-1", 0, NumberFault.Syntax)]
    [InlineData("+1", 0, NumberFault.Syntax)]
    public void ParseUint_KnowsNoSigns_IfNumberHasOne(string text, ulong expected, object fault) =>
        Assert.Equal(new GoNumber<ulong>(expected, (NumberFault)fault), GoNumber.ParseUint(text));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-.5", -0.5)]
    [InlineData("5.", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E-2", 0.01)]
    [InlineData("0x1p4", 16)]
    [InlineData("-0x1.8p1", -3)]
    [InlineData("1_0.5", 10.5)]
    [InlineData("Inf", double.PositiveInfinity)]
    [InlineData("-infinity", double.NegativeInfinity)]
    [InlineData("NaN", double.NaN)]
    public void ParseFloat_ReadsGoSyntax_IfNumberIsValid(string text, double expected) =>
        Assert.Equal(new GoNumber<double>(expected, NumberFault.None), GoFloat.Parse(text));

    [Theory]
    [InlineData("", NumberFault.Syntax)]
    [InlineData(".", NumberFault.Syntax)]
    [InlineData("1e", NumberFault.Syntax)]
    [InlineData("x", NumberFault.Syntax)]
    [InlineData("1,5", NumberFault.Syntax)]
    [InlineData("0x1", NumberFault.Syntax)]
    [InlineData("0x.p1", NumberFault.Syntax)]
    [InlineData("+nan", NumberFault.Syntax)]
    [InlineData("--1", NumberFault.Syntax)]
    [InlineData("1e999", NumberFault.Range)]
    public void ParseFloat_SaysWhy_IfNumberIsInvalid(string text, object fault) =>
        Assert.Equal(new GoNumber<double>(0, (NumberFault)fault), GoFloat.Parse(text));

    [Theory]
    [InlineData("1 t T TRUE true True", true)]
    [InlineData("0 f F FALSE false False", false)]
    public void ParseBool_TakesSixSpellings_OfEach(string spellings, bool expected) =>
        Assert.All(spellings.Split(' '), s => Assert.Equal(new GoNumber<bool>(expected, NumberFault.None), GoNumber.ParseBool(s)));

    [Theory]
    [InlineData("yes")]
    [InlineData("tRUE")]
    [InlineData("")]
    public void ParseBool_SaysWhy_IfSpelledOtherwise(string text) => Assert.Equal(NumberFault.Syntax, GoNumber.ParseBool(text).Fault);
}
