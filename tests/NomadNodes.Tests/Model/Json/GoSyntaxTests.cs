using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoSyntaxTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "", "EOF" },
        { " \r\n\t", "EOF" },
        { "{", "unexpected EOF" },
        { " [", "unexpected EOF" },
        { "[1", "unexpected EOF" },
        { "[1,", "unexpected EOF" },
        { "nul", "unexpected EOF" },
        { "tru", "unexpected EOF" },
        { "-", "unexpected EOF" },
        { "1.", "unexpected EOF" },
        { "1e", "unexpected EOF" },
        { "1e+", "unexpected EOF" },
        { "\"abc", "unexpected EOF" },
        { "\"abc\\", "unexpected EOF" },
        { "\"abc\\u12", "unexpected EOF" },
        { """{"a":""", "unexpected EOF" },
        { """{"a" """, "unexpected EOF" },
        { """{"A":"b" """, "unexpected EOF" },
        { "hello", "invalid character 'h' looking for beginning of value" },
        { "<html>", "invalid character '<' looking for beginning of value" },
        { "}", "invalid character '}' looking for beginning of value" },
        { ",", "invalid character ',' looking for beginning of value" },
        { "+1", "invalid character '+' looking for beginning of value" },
        { ".5", "invalid character '.' looking for beginning of value" },
        { "'a'", @"invalid character '\'' looking for beginning of value" },
        { "\\", @"invalid character '\\' looking for beginning of value" },
        { "[,", "invalid character ',' looking for beginning of value" },
        { "[1,]", "invalid character ']' looking for beginning of value" },
        { """{"a":}""", "invalid character '}' looking for beginning of value" },
        { """{"a":,}""", "invalid character ',' looking for beginning of value" },
        { "{bad", "invalid character 'b' looking for beginning of object key string" },
        { "{'a':1}", @"invalid character '\'' looking for beginning of object key string" },
        { """{"A":"a",}""", "invalid character '}' looking for beginning of object key string" },
        { "{,", "invalid character ',' looking for beginning of object key string" },
        { "{1:2}", "invalid character '1' looking for beginning of object key string" },
        { """{"a" 1}""", "invalid character '1' after object key" },
        { """{"a"}""", "invalid character '}' after object key" },
        { """{"A":"a" "b"}""", "invalid character '\"' after object key:value pair" },
        { """{"A":1]""", "invalid character ']' after object key:value pair" },
        { "[1 2]", "invalid character '2' after array element" },
        { "[1}", "invalid character '}' after array element" },
        { "[00]", "invalid character '0' after array element" },
        { "[1x]", "invalid character 'x' after array element" },
        { "\"a\nb\"", @"invalid character '\n' in string literal" },
        { "\"a\tb\"", @"invalid character '\t' in string literal" },
        { "\"\u0001\"", @"invalid character '\x01' in string literal" },
        { "\"\u001f\"", @"invalid character '\x1f' in string literal" },
        { "\"\\x\"", "invalid character 'x' in string escape code" },
        { "\"\\'\"", @"invalid character '\'' in string escape code" },
        { "\"\\u12g4\"", @"invalid character 'g' in \u hexadecimal character escape" },
        { "\"\\u\"", @"invalid character '""' in \u hexadecimal character escape" },
        { "nonsense", "invalid character 'o' in literal null (expecting 'u')" },
        { "nulx", "invalid character 'x' in literal null (expecting 'l')" },
        { "[tRue]", "invalid character 'R' in literal true (expecting 'r')" },
        { "fals3", "invalid character '3' in literal false (expecting 'e')" },
        { "-a", "invalid character 'a' in numeric literal" },
        { "-.5", "invalid character '.' in numeric literal" },
        { "[1.]", "invalid character ']' after decimal point in numeric literal" },
        { "1.e5", "invalid character 'e' after decimal point in numeric literal" },
        { "[1e]", "invalid character ']' in exponent of numeric literal" },
        { "1e+-5", "invalid character '-' in exponent of numeric literal" },
    };

    /// <summary>A body and its first value.</summary>
    public static TheoryData<string, string> Right => new()
    {
        { "null", "null" },
        { " {} ", "{}" },
        { """{"a":1} junk""", """{"a":1}""" },
        { """{"a":1}{"b":2}""", """{"a":1}""" },
        { "[1]]", "[1]" },
        { "7x", "7" },
        { "00", "0" },
        { "-0", "-0" },
        { "12.5e-3,", "12.5e-3" },
        { "truex", "true" },
        { "\"a\"b", "\"a\"" },
        { "[ ]", "[ ]" },
        { "{ \"a\" : [ ] , \"b\" : { } }", "{ \"a\" : [ ] , \"b\" : { } }" },
        { """["\"\\\/\b\f\n\r\t\u00e9\uD800"]""", """["\"\\\/\b\f\n\r\t\u00e9\uD800"]""" },
        { "\"\u007f é €\"", "\"\u007f é €\"" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_NamesFirstWrongByte_IfSyntaxIsWrong(string body, string text) =>
        Assert.Equal(text, GoSyntax.Check(Encoding.UTF8.GetBytes(body), out _));

    [Theory]
    [MemberData(nameof(Right))]
    public void Check_FindsFirstValue_IfSyntaxIsRight(string body, string value)
    {
        Assert.Null(GoSyntax.Check(Encoding.UTF8.GetBytes(body), out var found));
        Assert.Equal(value, Encoding.UTF8.GetString(found));
    }

    [Theory]
    [InlineData(0x00, @"\x00")]
    [InlineData(0x07, @"\a")]
    [InlineData(0x08, @"\b")]
    [InlineData(0x0b, @"\v")]
    [InlineData(0x0c, @"\f")]
    [InlineData(0x7f, @"\x7f")]
    [InlineData(0x80, @"\u0080")]
    [InlineData(0x9f, @"\u009f")]
    [InlineData(0xa0, @"\u00a0")]
    [InlineData(0xa1, "¡")]
    [InlineData(0xad, @"\u00ad")]
    [InlineData(0xef, "ï")]
    [InlineData(0xff, "ÿ")]
    public void Check_QuotesByteAsLatin1_IfItIsNoPlainAscii(byte wrong, string shown) =>
        Assert.Equal($"invalid character '{shown}' looking for beginning of value", GoSyntax.Check([wrong, 0xbb, 0xbf, (byte)'{'], out _));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Check_AcceptsTenThousandLevels_NotOneMore(string open, string close)
    {
        Assert.Null(GoSyntax.Check(Nested(open, "1", close, GoSyntax.MaxDepth), out _));
        Assert.Equal($"invalid character '{open[0]}' exceeded max depth", GoSyntax.Check(Nested(open, "1", close, GoSyntax.MaxDepth + 1), out _));
    }

    [Fact]
    public void Check_KeepsKindsApart_IfObjectsAndArraysAlternateDeeply()
    {
        Assert.Null(GoSyntax.Check(Nested("[{\"a\":", "1", "}]", 5_000), out _));
        Assert.Equal("invalid character ']' after object key:value pair", GoSyntax.Check(Nested("[{\"a\":", "1", "]]", 5_000), out _));
    }

    [Fact]
    public void Check_AllocatesNothing_IfMegabyteIsRight()
    {
        var body = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("""{"a":"some text \u00e9","b":[1,2.5,true,null]}""", 25_000)) + "]");
        GoSyntax.Check(body, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = GoSyntax.Check(body, out var value);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(error);
        Assert.Equal(body.Length, value.Length);
        Assert.Equal(0, allocated);
    }

    private static byte[] Nested(string open, string inner, string close, int depth) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth)));
}
