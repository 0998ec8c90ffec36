using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoJsonValueTests
{
    [Fact]
    public void Decode_SetsMembers_IfTheyFit()
    {
        var read = Bodies.Read(Sample.Form, """
             {"Text":"t","Flag":true,"Whole":-7,"Wait":9223372036854775807,"Small":-128,"Medium":2147483647,"Count":18446744073709551615,
              "Port":65535,"Ratio":1.5e3,"Half":0.1,"Maybe":3,"Link":"l","Time":"T1", "Name":"embedded", "Matrix":[[1,2],null,[]]} junk
            """);

        Assert.Equal(("t", true, -7L, long.MaxValue, "T1"), (read.Text, read.Flag, read.Whole, read.Wait, read.Time));
        Assert.Equal((-128L, 2147483647L, ulong.MaxValue, 65535UL), (read.Small, read.Medium, read.Count, read.Port));
        Assert.Equal((1500.0, (double)0.1f, 3L, "l", "embedded"), (read.Ratio, read.Half, read.Maybe, read.Link, read.Base.Name));
        Assert.Equal([[1, 2], null, []], read.Matrix!);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"unknown":[{"Text":"x"}],"Base":{"Name":"x"},"Texts":1,"Tex":1,"":1}""")]
    [InlineData("""{"Text":null,"Flag":null,"Whole":null,"Count":null,"Ratio":null,"Hash":null,"Any":null,"Names":null,"Meta":null,"Maybe":null,"Part":null,"Pointer":null,"Time":null}""")]
    public void Decode_LeavesDefaults_IfNothingIsSaid(string body)
    {
        var read = Bodies.Read(Sample.Form, body);
        Assert.Equal(("", false, 0L, 0UL, 0.0), (read.Text, read.Flag, read.Whole, read.Count, read.Ratio));
        Assert.True(read is { Hash: null, Any: null, Names: null, Meta: null, Maybe: null, Pointer: null, Part: not null, Base.Name: "" });
    }

    [Theory]
    [InlineData("""{"Text":"a","TEXT":"b"}""", "b")]
    [InlineData("""{"tEXT":"a","Text":"b","text":"c"}""", "c")]
    [InlineData("""{"Text":"a","Text":null}""", "a")]
    [InlineData("{\"T\\u0065xt\":\"a\"}", "a")]
    public void Decode_TakesLastDuplicate_IfNamesDifferInCaseAlone(string body, string text) => Assert.Equal(text, Bodies.Read(Sample.Form, body).Text);

    [Fact]
    public void Decode_MergesObjects_IfMemberIsRepeated()
    {
        var read = Bodies.Read(Sample.Form, """
            {"Pointer":{"Name":"a","Tags":{"x":"1"}},"Pointer":{"Size":2,"Tags":{"y":"2"}},"Part":{"Name":"p"},"part":{"Size":3},
             "Meta":{"a":"1","b":"2"},"Meta":{"b":null,"c":"3"}}
            """);

        Assert.Equal(("a", 2L), (read.Pointer!.Name, read.Pointer.Size));
        Assert.Equal(new() { ["x"] = "1", ["y"] = "2" }, read.Pointer.Tags!);
        Assert.Equal(("p", 3L), (read.Part.Name, read.Part.Size));
        Assert.Equal(new() { ["a"] = "1", ["b"] = "", ["c"] = "3" }, read.Meta!);
    }

    [Fact]
    public void Decode_ClearsThenStartsAnew_IfNullComesBetween()
    {
        var read = Bodies.Read(Sample.Form, """
            {"Pointer":{"Name":"a"},"Pointer":null,"Names":["a"],"Names":null,"Meta":{"a":"1"},"Meta":null,"Meta":{"b":"2"},"Maybe":1,"Maybe":null,"Hash":"AQID","Hash":null}
            """);

        Assert.True(read is { Pointer: null, Names: null, Maybe: null, Hash: null });
        Assert.Equal(new() { ["b"] = "2" }, read.Meta!);
    }

    [Fact]
    public void Decode_ReadsListOverEarlierOne_IfMemberIsRepeated()
    {
        var read = Bodies.Read(Sample.Form, """
            {"Names":["a","b","c"],"Names":[null,"d"],"Values":[{"Name":"a"},{"Name":"b"}],"Values":[{"Size":1}],"Parts":[{"Name":"a"},null],"Parts":[{"Size":1},{"Size":2},null]}
            """);

        Assert.Equal(["a", "d"], read.Names!);
        Assert.Equal([("a", 1L)], read.Values!.Select(p => (p.Name, p.Size)));
        Assert.Equal([("a", 1L), ("", 2L), null], read.Parts!.Select(p => p is null ? ((string, long)?)null : (p.Name, p.Size)));
    }

    [Fact]
    public void Decode_StartsMapValuesFromZero_EvenIfKeyIsKnown()
    {
        var read = Bodies.Read(Sample.Form, """{"ByName":{"k":{"Name":"a"},"k":{"Size":1}},"ByName":{"l":null}}""");
        Assert.Equal([("k", "", 1L), ("l", "", 0L)], read.ByName!.Select(p => (p.Key, p.Value.Name, p.Value.Size)));
    }

    [Fact]
    public void Decode_KeepsEmptyApartFromNull()
    {
        var read = Bodies.Read(Sample.Form, """{"Names":[],"Meta":{},"Hash":"","Pointer":{}}""");
        Assert.Empty(read.Names!);
        Assert.Empty(read.Meta!);
        Assert.Empty(read.Hash!);
        Assert.NotNull(read.Pointer);
    }

    [Theory]
    [InlineData("\"AQID\"", new byte[] { 1, 2, 3 })]
    [InlineData("\"AQI=\"", new byte[] { 1, 2 })]
    [InlineData("\"A\\u0051==\"", new byte[] { 1 })]
    [InlineData("[1,255, 0]", new byte[] { 1, 255, 0 })]
    [InlineData("[]", new byte[0])]
    public void Decode_TakesTextAndNumbers_IfMemberIsBytes(string json, byte[] bytes) =>
        Assert.Equal(bytes, Bodies.Read(Sample.Form, $$"""{"Hash":{{json}}}""").Hash);

    [Theory]
    [InlineData("0e99999999999999999999", 0.0)]
    [InlineData("-0.0", -0.0)]
    [InlineData("1e-99999999999999999999", 0.0)]
    [InlineData("5e-324", 5e-324)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("0.000000000000000000000000000000000000000000000000000000000001e60", 1.0)]
    public void Decode_RoundsToNearest_IfMemberIsFloat(string number, double expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Bodies.Read(Sample.Form, $$"""{"Ratio":{{number}}}""").Ratio));

    [Fact]
    public void Decode_NeedsNoStack_IfAnyValueIsTenThousandDeep()
    {
        const int Depth = GoSyntax.MaxDepth - 1;
        var deep = string.Concat(Enumerable.Repeat("[", Depth)) + string.Concat(Enumerable.Repeat("]", Depth));
        var error = (string?)"not run";
        var thread = new Thread(() => error = Bodies.Error(Sample.Form, $$"""{"Any":{{deep}},"unknown":{{deep}},"Text":{{deep}}}"""), maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("json: cannot unmarshal array into Go struct field Sample.Text of type string", error);
    }

    [Fact]
    public void Decode_ReadsMegabyte_IfMapIsLarge()
    {
        var body = """{"Meta":{""" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"key-{i}\":\"value {i}\"")) + "}}";
        Assert.True(Encoding.UTF8.GetByteCount(body) > 1_000_000);
        var meta = Bodies.Read(Sample.Form, body).Meta!;
        Assert.Equal(50_000, meta.Count);
        Assert.Equal("value 49999", meta["key-49999"]);
    }
}
