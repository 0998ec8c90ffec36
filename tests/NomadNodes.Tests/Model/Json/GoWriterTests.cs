using System.Buffers;
using System.Text;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoWriterTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(100.0, "100.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(10.25, "10.25")]
    [InlineData(0.10000000149011612, "0.10000000149011612")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000012345, "0.0000012345")]
    [InlineData(0.0000001, "1e-07")]
    [InlineData(1e-9, "1e-09")]
    [InlineData(-1.5e-10, "-1.5e-10")]
    [InlineData(999999999999999900000.0, "999999999999999900000.0")]
    [InlineData(123456789012345680000.0, "123456789012345680000.0")]
    [InlineData(1e20, "100000000000000000000.0")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.25e21, "1.25e+21")]
    [InlineData(1e100, "1e+100")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void Float_PointOrExponent_Always(double value, string expected)
        => Assert.Equal(expected, Written.Of(w => w.Float(value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Float_Throws_IfNotFinite(double value)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Written.Of(w => w.Float(value)));

    [Fact]
    public void Float_ReadsBackTheSame_IfRandom()
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
                Assert.Equal(value, double.Parse(Written.Of(w => w.Float(value)), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    [InlineData("abc", "\"abc\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("<a href='x'>&amp;", "\"<a href='x'>&amp;\"")]
    [InlineData("\0\u0001\b\t\n\f\r\u001f\u007f", "\"\\u0000\\u0001\\b\\t\\n\\f\\r\\u001f\u007f\"")]
    [InlineData("\u000b\u000e", "\"\\u000b\\u000e\"")]
    [InlineData("a\u2028b\u2029c", "\"a\\u2028b\\u2029c\"")]
    [InlineData("gr\u00fcn \u2603 \ufeff\ufffd", "\"gr\u00fcn \u2603 \ufeff\ufffd\"")]
    [InlineData("\ud83d\ude00!", "\"\ud83d\ude00!\"")]
    public void Text_GoEscapes_IfNeeded(string? value, string expected)
        => Assert.Equal(expected, Written.Of(w => w.Text(value)));

    [Fact]
    public void Text_SixCharacters_IfLoneSurrogate()
    {
        Assert.Equal("\"a\\ufffdb\\ufffd\\ufffd\"", Written.Of(w => w.Text("a\ud83db\udcff\udc80")));
        Assert.Equal("\"\\ufffd\\ufffd\"", Written.Of(w => w.Text("\ude00\ud83d")));
    }

    [Fact]
    public void Number_AllDigits_IfExtreme()
        => Assert.Equal("[-9223372036854775808,9223372036854775807,18446744073709551615,0]", Written.Of(w =>
        {
            w.BeginArray();
            w.Number(long.MinValue);
            w.Number(long.MaxValue);
            w.Number(ulong.MaxValue);
            w.Number(0);
            w.EndArray();
        }));

    [Fact]
    public void Bytes_Base64_UnlessNull()
    {
        Assert.Equal("null", Written.Of(w => w.Bytes(null)));
        Assert.Equal("\"\"", Written.Of(w => w.Bytes([])));
        Assert.Equal("\"+/8=\"", Written.Of(w => w.Bytes([0xfb, 0xff])));
    }

    [Fact]
    public void Time_Null_IfZero()
    {
        Assert.Equal("null", Written.Of(w => w.Time(default)));
        Assert.Equal("\"1970-01-01T00:00:00.00000001Z\"", Written.Of(w => w.Time(Timestamp.FromUnixNanoseconds(10))));
    }

    [Fact]
    public void Member_CommasBetween_IfNested()
        => Assert.Equal("""{"a":{},"b":[],"c":[{"d":true},[null,"x"]],"e":{"k,\"":1.0,"":[]},"f":7}""", Written.Of(w =>
        {
            w.BeginObject();
            w.Name("a"u8);
            w.BeginObject();
            w.EndObject();
            w.Name("b"u8);
            w.BeginArray();
            w.EndArray();
            w.Name("c"u8);
            w.BeginArray();
            w.BeginObject();
            w.Member("d"u8, true);
            w.EndObject();
            w.BeginArray();
            w.Null();
            w.Text("x");
            w.EndArray();
            w.EndArray();
            w.Name("e"u8);
            w.BeginObject();
            w.Name("k,\"");
            w.Float(1);
            w.Name("");
            w.Raw("[]"u8);
            w.EndObject();
            w.Member("f"u8, 7);
            w.EndObject();
        }));

    [Fact]
    public void Member_NullOrEmpty_AsGiven()
    {
        Assert.Equal("""{"a":null,"b":null,"c":null}""", Written.Of(w => Collections(w, null, null, null)));
        Assert.Equal("""{"a":{},"b":[],"c":[]}""", Written.Of(w => Collections(w, new Dictionary<string, string>(), [], [])));
        Assert.Equal("""{"a":{"k":"v"},"b":["x","y"],"c":[1,65535]}""", Written.Of(w => Collections(w, new SortedDictionary<string, string> { ["k"] = "v" }, ["x", "y"], [1, 65535])));
    }

    [Fact]
    public void OmitEmpty_Nothing_IfEmpty()
    {
        Assert.Equal("{}", Written.Of(new Port()));
        Assert.Equal("{}", Written.Of(new NetworkResource { ReservedPorts = [], DynamicPorts = [] }));
        Assert.Equal("""{"Label":"x","Value":1,"To":-1,"HostNetwork":"h","IgnoreCollision":true}""", Written.Of(new Port { Label = "x", Value = 1, To = -1, HostNetwork = "h", IgnoreCollision = true }));
    }

    [Fact]
    public void Text_Whole_IfLongerThanBuffer()
    {
        var text = new string('\u00e4', 5_000) + new string('\n', 5_000);
        Assert.Equal($"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"", Written.Of(w => w.Text(text)));
    }

    [Fact]
    public void Flush_FreshStart_IfUsedAgain()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new GoWriter(output);
        for (var i = 0; i < 2; i++)
        {
            writer.BeginArray();
            writer.Number(i);
            writer.EndArray();
            writer.Flush();
        }
        Assert.Equal("[0][1]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void WriteTo_AllocatesNothing_IfWarm()
    {
        var node = Written.Node(RichNode.Sent);
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var writer = new GoWriter(output);
        Write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            output.ResetWrittenCount();
            node.WriteTo(writer);
            NodeStub.Write(writer, node, NodeListFields.Resources | NodeListFields.OS);
            writer.Flush();
        }
    }

    private static void Collections(GoWriter w, IReadOnlyDictionary<string, string>? map, IReadOnlyList<string>? texts, IReadOnlyList<ushort>? numbers)
    {
        w.BeginObject();
        w.Map("a"u8, map);
        w.List("b"u8, texts);
        w.Numbers("c"u8, numbers);
        w.EndObject();
    }
}
