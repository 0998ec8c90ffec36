using NomadNodes.Model.Requests;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Model.Requests;

public sealed class DrainRequestTests
{
    [Theory]
    [InlineData("{", "unexpected EOF")]
    [InlineData("hello", "invalid character 'h' looking for beginning of value")]
    [InlineData("[]", "json: cannot unmarshal array into Go value of type api.NodeUpdateDrainRequest")]
    [InlineData("""{"DrainSpec":"x"}""", "json: cannot unmarshal string into Go struct field NodeUpdateDrainRequest.DrainSpec of type api.DrainSpec")]
    [InlineData("""{"DrainSpec":[]}""", "json: cannot unmarshal array into Go struct field NodeUpdateDrainRequest.DrainSpec of type api.DrainSpec")]
    [InlineData("""{"DrainSpec":{"Deadline":"1h"}}""", "json: cannot unmarshal string into Go struct field DrainSpec.DrainSpec.Deadline of type time.Duration")]
    [InlineData("""{"DrainSpec":{"Deadline":1.5}}""", "json: cannot unmarshal number 1.5 into Go struct field DrainSpec.DrainSpec.Deadline of type time.Duration")]
    [InlineData("""{"DrainSpec":{"Deadline":1e10}}""", "json: cannot unmarshal number 1e10 into Go struct field DrainSpec.DrainSpec.Deadline of type time.Duration")]
    [InlineData("""{"DrainSpec":{"Deadline":9223372036854775808}}""", "json: cannot unmarshal number 9223372036854775808 into Go struct field DrainSpec.DrainSpec.Deadline of type time.Duration")]
    [InlineData("""{"DrainSpec":{"Deadline":true}}""", "json: cannot unmarshal bool into Go struct field DrainSpec.DrainSpec.Deadline of type time.Duration")]
    [InlineData("""{"DrainSpec":{"IgnoreSystemJobs":"yes"}}""", "json: cannot unmarshal string into Go struct field DrainSpec.DrainSpec.IgnoreSystemJobs of type bool")]
    [InlineData("""{"MarkEligible":1}""", "json: cannot unmarshal number into Go struct field NodeUpdateDrainRequest.MarkEligible of type bool")]
    [InlineData("""{"Meta":{"a":1}}""", "json: cannot unmarshal number into Go struct field NodeUpdateDrainRequest.Meta of type string")]
    [InlineData("""{"Meta":"x"}""", "json: cannot unmarshal string into Go struct field NodeUpdateDrainRequest.Meta of type map[string]string")]
    [InlineData("""{"NodeID":5}""", "json: cannot unmarshal number into Go struct field NodeUpdateDrainRequest.NodeID of type string")]
    public void Decode_SaysWhatIsWrong(string body, string text) => Assert.Equal(text, Bodies.Error(DrainRequest.Form, body));

    [Fact]
    public void Decode_IgnoresOldAndForeignMembers()
    {
        var read = Bodies.Read(DrainRequest.Form, """{"Drain": true, "Deadline": 3600000000000, "Enable": true, "NodeID": "nope"}""");
        Assert.True(read is { DrainSpec: null, MarkEligible: false, Meta: null });
    }

    [Fact]
    public void Decode_TakesAnyCase_AndStopsAfterFirstValue()
    {
        var read = Bodies.Read(DrainRequest.Form, """{"drainspec":{"deadline":-1,"ignoresystemjobs":true},"meta":{"message":"why"},"markeligible":true} junk""");
        Assert.True(read is { DrainSpec: { Deadline: -1, IgnoreSystemJobs: true }, MarkEligible: true });
        Assert.Equal(new() { ["message"] = "why" }, read.Meta!);
    }

    [Fact]
    public void Decode_MergesSpecs_UntilNullClearsThem()
    {
        const string Twice = """{"DrainSpec":{"Deadline":5},"DrainSpec":{"IgnoreSystemJobs":true}""";
        Assert.True(Bodies.Read(DrainRequest.Form, Twice + "}").DrainSpec is { Deadline: 5, IgnoreSystemJobs: true });
        Assert.Null(Bodies.Read(DrainRequest.Form, Twice + ""","DrainSpec":null}""").DrainSpec);
    }
}
