using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class UuidTests
{
    private const string ID = "f7476465-4d6e-c0de-26d0-e383c49be941";

    [Theory]
    [InlineData(ID)]
    [InlineData("F7476465-4D6E-C0DE-26D0-E383C49BE941")]
    [InlineData("f747646-54d6e-c0de-26d0-e383c49be941")]
    [InlineData("f747-6465-4d6ec0de-26d0-e383c49be941")]
    [InlineData("----f74764654d6ec0de26d0e383c49be941")]
    public void TryParse_SameKey_IfSpelledOtherwise(string text)
    {
        Assert.True(UuidKey.TryParse(text, out var key, out var error), error);
        Assert.Equal(ID, key.ToString());
    }

    [Theory]
    [InlineData("", "UUID must be 36 characters")]
    [InlineData("05a1b2c3", "UUID must be 36 characters")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-0000000000010", "UUID must be 36 characters")]
    [InlineData("05a1b2c311114aaa8bbb000000000001", "UUID must be 36 characters")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-0000000-0001", "UUID should have maximum of 4 \"-\"; got 5")]
    [InlineData("------------------------------------", "UUID should have maximum of 4 \"-\"; got 36")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb0000000000001", "Input (without hyphens) must be even length")]
    [InlineData("zzzzzzzz-1111-4aaa-8bbb-000000000001", "Invalid UUID: encoding/hex: invalid byte: U+007A 'z'")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-00000000000g", "Invalid UUID: encoding/hex: invalid byte: U+0067 'g'")]
    [InlineData("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9", "Invalid UUID: encoding/hex: invalid byte: U+00C3 '\u00c3'")]
    public void TryParse_Error_IfNoUuid(string text, string expected)
    {
        Assert.False(UuidKey.TryParse(text, out var key, out var error));
        Assert.Equal(expected, error);
        Assert.Null(key);
    }

    [Theory]
    [InlineData("05a1b2c311114aaa8bbb0000000000010000")]
    [InlineData("00000000-00000000000000000000000000-")]
    public void TryParse_NoKey_IfMoreThanSixteenBytes(string text)
    {
        Assert.True(UuidKey.TryParse(text, out var key, out var error), error);
        Assert.Null(key);
    }

    [Fact]
    public void TryParse_RawByte_IfTextIsNoUtf8()
    {
        Assert.False(UuidPrefix.TryParse("\udcc3\udc80", out _, out var high));
        Assert.False(UuidPrefix.TryParse("\udc80\udcc3", out _, out var control));
        Assert.Equal("Invalid UUID: encoding/hex: invalid byte: U+00C3 '\u00c3'", high);
        Assert.Equal("Invalid UUID: encoding/hex: invalid byte: U+0080", control);
    }

    [Theory]
    [InlineData("0", "Input (without hyphens) must be even length")]
    [InlineData("05a1b2c3-1", "Input (without hyphens) must be even length")]
    [InlineData("zzz", "Input (without hyphens) must be even length")]
    [InlineData("zz", "Invalid UUID: encoding/hex: invalid byte: U+007A 'z'")]
    [InlineData("05 1", "Invalid UUID: encoding/hex: invalid byte: U+0020 ' '")]
    [InlineData("-z-z", "Invalid UUID: encoding/hex: invalid byte: U+007A 'z'")]
    [InlineData("\0\0", "Invalid UUID: encoding/hex: invalid byte: U+0000")]
    [InlineData("\u007f0", "Invalid UUID: encoding/hex: invalid byte: U+007F")]
    [InlineData("\u00e9", "Invalid UUID: encoding/hex: invalid byte: U+00C3 '\u00c3'")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-0000000000011", "Invalid UUID length. UUID have 36 characters; got 37")]
    [InlineData("05-a1-b2-c3-11-11", "UUID should have maximum of 4 \"-\"; got 5")]
    public void TryParsePrefix_Error_IfNoPrefix(string text, string expected)
    {
        Assert.False(UuidPrefix.TryParse(text, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-", true)]
    [InlineData("f7", true)]
    [InlineData("F747-6465", true)]
    [InlineData("f7476465-", true)]
    [InlineData(ID, true)]
    [InlineData("f8", false)]
    [InlineData("f7476465-4d6e-c0de-26d0-e383c49be942", false)]
    [InlineData("f74764654d6ec0de26d0e383c49be9410000", false)]
    public void Matches_AsBytes_IfPrefix(string text, bool expected)
    {
        Assert.True(UuidKey.TryParse(ID, out var key, out var error), error);
        Assert.True(UuidPrefix.TryParse(text, out var prefix, out error), error);
        Assert.Equal(expected, prefix.Matches(key!.Value));
    }

    [Theory]
    [InlineData("f7476465-4d6e-c0de-26d0-e383c49be941", true, true)]
    [InlineData("F7476465-4d6e-c0de-26d0-e383c49be941", true, false)]
    [InlineData(" f7476465-4d6e-c0de-26d0-e383c49be941", false, false)]
    [InlineData("f7476465-4d6e-c0de-26d0-e383c49be941\n", false, false)]
    [InlineData("+7476465-4d6e-c0de-26d0-e383c49be941", false, false)]
    [InlineData("0x476465-4d6e-c0de-26d0-e383c49be941", false, false)]
    [InlineData("f747646-54d6e-c0de-26d0-e383c49be941", false, false)]
    [InlineData("f7476465-4d6e-c0de-26d0-e383c49be94g", false, false)]
    [InlineData("f74764654d6ec0de26d0e383c49be941", false, false)]
    [InlineData("", false, false)]
    public void IsCanonical_OnlyTheUsualSpelling(string text, bool expected, bool lower)
    {
        Assert.Equal(expected, UuidKey.IsCanonical(text));
        Assert.Equal(lower, UuidKey.IsLowerCanonical(text));
    }

    [Fact]
    public void FirstAndLast_BoundTheRange_IfPrefix()
    {
        Assert.True(UuidPrefix.TryParse("1234", out var prefix, out var error), error);
        Assert.Equal("12340000-0000-0000-0000-000000000000", prefix.First.ToString());
        Assert.Equal("1234ffff-ffff-ffff-ffff-ffffffffffff", prefix.Last.ToString());
        Assert.Equal("ffffffff-ffff-ffff-ffff-ffffffffffff", default(UuidPrefix).Last.ToString());
    }

    [Fact]
    public void CompareTo_ByteOrder_IfSorted()
    {
        var random = new Random(3);
        var bytes = Enumerable.Range(0, 200).Select(_ => { var id = new byte[16]; random.NextBytes(id); return id; }).ToList();
        var sorted = bytes.Select(id => UuidKey.FromBytes(id)).Order().Select(key => key.ToString());
        var expected = bytes.Select(id => new Guid(id, bigEndian: true).ToString()).Order(StringComparer.Ordinal);
        Assert.Equal(expected, sorted);
    }

    [Fact]
    public void Bytes_RawBytes_IfStandIns()
    {
        Assert.Equal([0x61, 0xff, 0x80, 0xc3, 0xa4], RawText.Bytes("a\udcff\udc80\u00e4"));
        Assert.Equal(Encoding.UTF8.GetBytes("\U0001f600\ufffd"), RawText.Bytes("\ud83d\ude00\ud83d"));
    }
}
