using System.Text;
using NomadNodes.Filtering.Parsing;

namespace NomadNodes.Filtering.Tests.Parsing;

public sealed class StringLiteralTests
{
    [Theory]
    [InlineData(@"""a\\b""", @"a\b")]
    [InlineData(@"""\a\b\f\n\r\t\v""", "\a\b\f\n\r\t\v")]
    [InlineData(@"""\x41\u00e9\U0001F600""", "Aé😀")]
    [InlineData(@"""\101\000""", "A\0")]
    [InlineData(@"""\xc3\xb6""", "ö")]
    [InlineData("`a\\n\r\n`", "a\\n\n")]
    [InlineData("``", "")]
    public void TryUnquote_GivesText_IfEscapesAreGos(string literal, string expected)
    {
        Assert.True(StringLiteral.TryUnquote(Encoding.UTF8.GetBytes(literal), out var text));
        Assert.Equal(expected, text);
    }

    [Fact]
    public void TryUnquote_KeepsBytes_IfTheyAreNotUtf8()
    {
        Assert.True(StringLiteral.TryUnquote(@"""\xc3x\377"""u8, out var text));
        Assert.Equal([0xC3, (byte)'x', 0xFF], GoText.Encode(text));
    }

    [Theory]
    [InlineData(@"""\d""")]
    [InlineData(@"""\""")]
    [InlineData(@"""\'""")]
    [InlineData(@"""\x4""")]
    [InlineData(@"""\xg0""")]
    [InlineData(@"""\u12""")]
    [InlineData(@"""\ud800""")]
    [InlineData(@"""\U00110000""")]
    [InlineData(@"""\12""")]
    [InlineData(@"""\400""")]
    [InlineData("\"a\nb\"")]
    public void TryUnquote_Refuses_IfEscapesAreNotGos(string literal) =>
        Assert.False(StringLiteral.TryUnquote(Encoding.UTF8.GetBytes(literal), out _));
}
