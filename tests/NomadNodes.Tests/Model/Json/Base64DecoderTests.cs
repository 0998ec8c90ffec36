using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class Base64DecoderTests
{
    /// <summary>What Go's base64.StdEncoding says: a text and the place of its fault.</summary>
    public static TheoryData<string, int> Faults => new()
    {
        { "A", 0 },
        { "AQ", 0 },
        { "AQI", 0 },
        { "@@", 0 },
        { "AQ@=", 2 },
        { "AQIDB", 4 },
        { "AQIDBAU", 4 },
        { "AQID@", 4 },
        { "=", 0 },
        { "A===", 1 },
        { "AQ=", 3 },
        { "AQ=A", 2 },
        { "AQ==A", 4 },
        { "AQI=A", 4 },
        { "AQI==", 4 },
        { "AQID=", 4 },
        { "AQ-_", 2 },
        { "AQ I", 2 },
        { "é", 0 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void TryDecode_PlacesFault_IfTextIsNoBase64(string text, int at)
    {
        Assert.False(Base64Decoder.TryDecode(Encoding.UTF8.GetBytes(text), out _, out var wrongAt));
        Assert.Equal(at, wrongAt);
    }

    [Theory]
    [InlineData("", new byte[0])]
    [InlineData("\r\n", new byte[0])]
    [InlineData("AQID", new byte[] { 1, 2, 3 })]
    [InlineData("AQ\nID\r\n", new byte[] { 1, 2, 3 })]
    [InlineData("AQ=\n=\n", new byte[] { 1 })]
    [InlineData("AR==", new byte[] { 1 })]
    [InlineData("+/+/", new byte[] { 251, 255, 191 })]
    public void TryDecode_IsAsLenientAsGo(string text, byte[] expected)
    {
        Assert.True(Base64Decoder.TryDecode(Encoding.UTF8.GetBytes(text), out var bytes, out var wrongAt));
        Assert.Equal(expected, bytes);
        Assert.Equal(-1, wrongAt);
    }

    [Fact]
    public void TryDecode_ReversesEncoding_IfBytesAreRandom()
    {
        var random = new Random(1);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.True(Base64Decoder.TryDecode(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)), out var decoded, out _));
            Assert.Equal(bytes, decoded);
        }
    }
}
