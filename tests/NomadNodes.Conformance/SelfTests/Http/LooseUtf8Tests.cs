using NomadNodes.Conformance.Http;

namespace NomadNodes.Conformance.SelfTests.Http;

public sealed class LooseUtf8Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("C3A9E282ACF09F9880", "é€😀")]
    [InlineData("1F8B0800", "\x1f\\x8b\b\0")]
    [InlineData("E28241", "\\xe2\\x82A")]
    [InlineData("F09F98", "\\xf0\\x9f\\x98")]
    [InlineData("C0AF", "\\xc0\\xaf")]
    [InlineData("EDA080", "\\xed\\xa0\\x80")]
    [InlineData("FF5C78", "\\xff\\x")]
    [InlineData("EFBBBF7B", "\ufeff{")]
    public void Decode_EscapesBytes_IfTheyAreNoUtf8(string bytes, string text) =>
        Assert.Equal(text, LooseUtf8.Decode(Convert.FromHexString(bytes)));
}
