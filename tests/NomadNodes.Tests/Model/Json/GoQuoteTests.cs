using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoQuoteTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b<>&'/", "a b<>&'/")]
    [InlineData("\"\\", @"\""\\")]
    [InlineData("\a\b\f\n\r\t\v", @"\a\b\f\n\r\t\v")]
    [InlineData("\0\u0001\u001b\u007f", @"\x00\x01\x1b\x7f")]
    [InlineData("é日\U0001F600", "é日\U0001F600")]
    [InlineData("\uFFFD", "\uFFFD")]
    [InlineData("\u0085", @"\u0085")]
    [InlineData("\u00a0\u3000", @"\u00a0\u3000")]
    [InlineData("\u00ad\u200b\u2028\ufeff", @"\u00ad\u200b\u2028\ufeff")]
    [InlineData("\u0378\ue000", @"\u0378\ue000")]
    [InlineData("\U000e0001\U0010ffff", @"\U000e0001\U0010ffff")]
    public void Quote_IsGos(string text, string expected) => Assert.Equal($"\"{expected}\"", GoQuote.Quote(text));

    // Attributes cannot hold lone surrogates.
    [Fact]
    public void Quote_ShowsRawBytesAndReplacesOtherLoneSurrogates() => Assert.Equal("\"\\x80a\\xff\uFFFD\"", GoQuote.Quote("\uDC80a\uDCFF\uD800"));
}
