using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoJsonErrorTests
{
    /// <summary>A body and what follows "json: cannot unmarshal ".</summary>
    public static TheoryData<string, string> Misfits => new()
    {
        { "[]", "array into Go value of type api.Sample" },
        { "\"x\"", "string into Go value of type api.Sample" },
        { "7x", "number into Go value of type api.Sample" },
        { "true", "bool into Go value of type api.Sample" },
        { """{"Text":1.5}""", "number into Go struct field Sample.Text of type string" },
        { """{"text":true}""", "bool into Go struct field Sample.Text of type string" },
        { """{"Text":{"a":[1]}}""", "object into Go struct field Sample.Text of type string" },
        { """{"Flag":"yes"}""", "string into Go struct field Sample.Flag of type bool" },
        { """{"Whole":"1"}""", "string into Go struct field Sample.Whole of type int" },
        { """{"Whole":1.0}""", "number 1.0 into Go struct field Sample.Whole of type int" },
        { """{"Wait":1e10}""", "number 1e10 into Go struct field Sample.Wait of type time.Duration" },
        { """{"Wait":9223372036854775808}""", "number 9223372036854775808 into Go struct field Sample.Wait of type time.Duration" },
        { """{"Wait":"1h"}""", "string into Go struct field Sample.Wait of type time.Duration" },
        { """{"Small":128}""", "number 128 into Go struct field Sample.Small of type int8" },
        { """{"Small":-129}""", "number -129 into Go struct field Sample.Small of type int8" },
        { """{"Medium":99999999999}""", "number 99999999999 into Go struct field Sample.Medium of type int32" },
        { """{"Count":-1}""", "number -1 into Go struct field Sample.Count of type uint64" },
        { """{"Count":-0}""", "number -0 into Go struct field Sample.Count of type uint64" },
        { """{"Count":18446744073709551616}""", "number 18446744073709551616 into Go struct field Sample.Count of type uint64" },
        { """{"Port":65536}""", "number 65536 into Go struct field Sample.Port of type uint16" },
        { """{"Ratio":"x"}""", "string into Go struct field Sample.Ratio of type float64" },
        { """{"Ratio":1e99999999999999999999}""", "number 1e99999999999999999999 into Go struct field Sample.Ratio of type float64" },
        { """{"Ratio":1e309}""", "number 1e309 into Go struct field Sample.Ratio of type float64" },
        { """{"Half":1e39}""", "number 1e39 into Go struct field Sample.Half of type float32" },
        { """{"Hash":7}""", "number into Go struct field Sample.Hash of type []uint8" },
        { """{"Hash":[256]}""", "number 256 into Go struct field Sample.Hash of type uint8" },
        { """{"Hash":["a"]}""", "string into Go struct field Sample.Hash of type uint8" },
        { """{"Any":1e999}""", "number 1e999 into Go struct field Sample.Any of type float64" },
        { """{"Any":{"a":[-1e999]}}""", "number -1e999 into Go struct field Sample.Any of type float64" },
        { """{"Names":"x"}""", "string into Go struct field Sample.Names of type []string" },
        { """{"Names":{}}""", "object into Go struct field Sample.Names of type []string" },
        { """{"Names":["a",2]}""", "number into Go struct field Sample.Names of type string" },
        { """{"Meta":[]}""", "array into Go struct field Sample.Meta of type map[string]string" },
        { """{"Meta":{"a":1}}""", "number into Go struct field Sample.Meta of type string" },
        { """{"Maybe":"x"}""", "string into Go struct field Sample.Maybe of type int" },
        { """{"Part":[]}""", "array into Go struct field Sample.Part of type api.Part" },
        { """{"Part":{"Name":5}}""", "number into Go struct field Part.Part.Name of type string" },
        { """{"Pointer":7}""", "number into Go struct field Sample.Pointer of type api.Part" },
        { """{"Pointer":{"Tags":{"a":false}}}""", "bool into Go struct field Part.Pointer.Tags of type string" },
        { """{"Parts":{}}""", "object into Go struct field Sample.Parts of type []*api.Part" },
        { """{"Parts":["x"]}""", "string into Go struct field Sample.Parts of type api.Part" },
        { """{"Parts":[{},{"Size":"x"}]}""", "string into Go struct field Part.Parts.Size of type int" },
        { """{"Values":1}""", "number into Go struct field Sample.Values of type []api.Part" },
        { """{"ByName":1}""", "number into Go struct field Sample.ByName of type map[string]api.Part" },
        { """{"ByName":{"k":{"Name":1}}}""", "number into Go struct field Part.ByName.Name of type string" },
        { """{"Matrix":1}""", "number into Go struct field Sample.Matrix of type [][]int" },
        { """{"Matrix":[[1],2]}""", "number into Go struct field Sample.Matrix of type []int" },
        { """{"Name":1}""", "number into Go struct field Sample.Base.Name of type string" },
        { """{"Tags":{"a":1}}""", "number into Go struct field Sample.Base.Tags of type string" },
        { """{"Part":{"Name":"x"},"Text":1}""", "number into Go struct field Sample.Text of type string" },
        { """{"Parts":[{"Name":"x"}, 1]}""", "number into Go struct field Sample.Parts of type api.Part" },
        { """{"Count":-1,"Text":5,"Flag":5}""", "number -1 into Go struct field Sample.Count of type uint64" },
        { """{"x":{"Text":1},"Flag":5,"Text":5}""", "number into Go struct field Sample.Flag of type bool" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Decode_NamesFirstMisfit_IfMemberHasWrongKind(string body, string text) =>
        Assert.Equal("json: cannot unmarshal " + text, Bodies.Error(Sample.Form, body));

    [Theory]
    [InlineData("""{"Text":1,}""", "invalid character '}' looking for beginning of object key string")]
    [InlineData("""{"Text":1""", "unexpected EOF")]
    [InlineData("", "EOF")]
    public void Decode_PutsSyntaxFirst_IfBothAreWrong(string body, string text) => Assert.Equal(text, Bodies.Error(Sample.Form, body));

    [Fact]
    public void Decode_ReadsOn_IfMemberDoesNotFit()
    {
        var target = new Sample();
        Assert.NotNull(GoJson.Decode("""{"Flag":[{"a":"]"}],"Text":"read","Part":{"Size":"x","Name":"too"}}"""u8, Sample.Form, target));
        Assert.Equal("read", target.Text);
        Assert.Equal("too", target.Part.Name);
    }

    [Theory]
    [InlineData("@@", 0)]
    [InlineData("AQI", 0)]
    [InlineData("AQID\\nBQ", 5)]
    public void Decode_NamesByte_IfBase64IsWrong(string text, int at) =>
        Assert.Equal($"illegal base64 data at input byte {at}", Bodies.Error(Sample.Form, $$"""{"Hash":"{{text}}","Text":5}"""));

    [Theory]
    [InlineData("""{"Time":"x"}""")]
    [InlineData("""{"Text":5,"Time":"x"}""")]
    [InlineData("""{"Time":"x","Text":5}""")]
    [InlineData("""{"Names":[],"Time":"x" , "Time":"y"}""")]
    public void Decode_ReportsOwnErrorOfType_WhateverElseIsWrong(string body) => Assert.Equal("parsing time \"x\"", Bodies.Error(Sample.Form, body));

    [Fact]
    public void Decode_BuildsOneText_IfThousandsOfValuesDoNotFit()
    {
        var body = Encoding.UTF8.GetBytes("""{"Meta":1,"Matrix":[""" + string.Join(',', Enumerable.Repeat("1.5,\"x\"", 50_000)) + "]}");
        var target = new Sample();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = GoJson.Decode(body, Sample.Form, target);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("json: cannot unmarshal number into Go struct field Sample.Meta of type map[string]string", error);
        // The list itself grows to 100,000 references, by doubling.
        Assert.InRange(allocated, 0, 4_000_000);
    }
}
