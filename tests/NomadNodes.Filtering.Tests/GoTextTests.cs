namespace NomadNodes.Filtering.Tests;

public sealed class GoTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"\\b", "\"a\\\"\\\\b\"")]
    [InlineData("\a\b\f\n\r\t\v", @"""\a\b\f\n\r\t\v""")]
    [InlineData("\0\x1f\x7f", @"""\x00\x1f\x7f""")]
    [InlineData("é日😀", "\"é日😀\"")]
    [InlineData("\u00a0\u200b\ue000", @"""\u00a0\u200b\ue000""")]
    [InlineData("\U000F0000", @"""\U000f0000""")]
    public void Quote_EscapesAsGo_IfCharactersAreNotPrintable(string text, string expected) => Assert.Equal(expected, GoText.Quote(text));

    // Lone surrogates can't be data of a theory: they do not survive the way to the test.
    [Fact]
    public void Quote_ShowsBytes_IfTheyAreNotUtf8() => Assert.Equal("\"a\\xff\\xc3b\"", GoText.Quote("a\uDCFF\uDCC3b"));

    [Fact]
    public void Decode_KeepsBadBytes_SoThatEncodeGivesThemBack()
    {
        byte[] bytes = [0x61, 0xFF, 0xC3, 0xB6, 0xE2, 0x82, 0xF0, 0x9F, 0x98, 0x80];

        Assert.Equal("a\uDCFFö\uDCE2\uDC82😀", GoText.Decode(bytes));
        Assert.Equal(bytes, GoText.Encode(GoText.Decode(bytes)));
    }

    [Fact]
    public void Encode_GivesABadByte_IfASurrogateStandsForNone() => Assert.Equal([0x61, 0xFF], GoText.Encode("a\uD800"));

    [Fact]
    public void HasEscapedBytes_SeesLoneOnesOnly_IfTextHasSurrogates()
    {
        Assert.True(GoText.HasEscapedBytes("a\uDCFF"));
        Assert.True(GoText.HasEscapedBytes("\uDCC3x"));
        Assert.False(GoText.HasEscapedBytes("😀\U000200C0"));
        Assert.False(GoText.HasEscapedBytes("plain"));
    }
}
