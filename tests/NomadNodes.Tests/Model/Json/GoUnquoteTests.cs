using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoUnquoteTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain é € 😀", "plain é € 😀")]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""\u0041\u00e9\u20AC\u0000""", "Aé€\0")]
    [InlineData("""\ud83d\ude00!""", "😀!")]
    [InlineData("""\ud83d""", "\ufffd")]
    [InlineData("""\ude00""", "\ufffd")]
    [InlineData("""\ude00\ud83d""", "\ufffd\ufffd")]
    [InlineData("""\ud83dx""", "\ufffdx")]
    [InlineData("""\ud83d\n""", "\ufffd\n")]
    [InlineData("""\ud83d\u0041""", "\ufffdA")]
    [InlineData("""\ud83d\ud83d\ude00""", "\ufffd😀")]
    public void ToText_ResolvesEscapes(string written, string meant)
    {
        var bytes = Encoding.UTF8.GetBytes(written);
        Assert.Equal(meant, GoUnquote.ToText(bytes));
        Assert.Equal(Encoding.UTF8.GetBytes(meant), GoUnquote.ToUtf8(bytes).ToArray());
    }

    [Theory]
    [InlineData(new byte[] { 0xff }, "\ufffd")]
    [InlineData(new byte[] { (byte)'a', 0xe2, 0x82, (byte)'b' }, "a\ufffd\ufffdb")]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 }, "\ufffd\ufffd\ufffd")]
    [InlineData(new byte[] { 0xf0, 0x9f, 0x98 }, "\ufffd\ufffd\ufffd")]
    [InlineData(new byte[] { 0xc0, 0x80, 0xc3, 0xa9 }, "\ufffd\ufffdé")]
    public void ToText_ReplacesEachByte_IfUtf8IsInvalid(byte[] written, string meant)
    {
        Assert.Equal(meant, GoUnquote.ToText(written));
        Assert.Equal(meant, Encoding.UTF8.GetString(GoUnquote.ToUtf8(written)));
    }

    [Fact]
    public void Decode_ReplacesBytes_IfKeyOfMapIsInvalid()
    {
        byte[] body = [.. "{\"Meta\":{\"a"u8, 0xff, .. "\":\""u8, 0xfe, .. "\"}}"u8];
        Assert.Equal(new() { ["a\ufffd"] = "\ufffd" }, Bodies.Read(Sample.Form, body).Meta!);
    }
}
