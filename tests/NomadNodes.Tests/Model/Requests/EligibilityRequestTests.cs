using NomadNodes.Model.Requests;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Model.Requests;

public sealed class EligibilityRequestTests
{
    private const string Member = "json: cannot unmarshal number into Go struct field NodeUpdateEligibilityRequest.";

    [Theory]
    [InlineData(" \n", "EOF")]
    [InlineData("nul", "unexpected EOF")]
    [InlineData("""{"Eligibility":"ineligible" """, "unexpected EOF")]
    [InlineData("<html>", "invalid character '<' looking for beginning of value")]
    [InlineData("7", "json: cannot unmarshal number into Go value of type structs.NodeUpdateEligibilityRequest")]
    [InlineData("[]", "json: cannot unmarshal array into Go value of type structs.NodeUpdateEligibilityRequest")]
    [InlineData("""{"Eligibility":1}""", Member + "Eligibility of type string")]
    [InlineData("""{"Eligibility":true}""", "json: cannot unmarshal bool into Go struct field NodeUpdateEligibilityRequest.Eligibility of type string")]
    [InlineData("\"eligible\"", "json: cannot unmarshal string into Go value of type structs.NodeUpdateEligibilityRequest")]
    [InlineData("""{"Eligibility":["eligible"]}""", "json: cannot unmarshal array into Go struct field NodeUpdateEligibilityRequest.Eligibility of type string")]
    [InlineData("""{"Eligibility":{"a":1}}""", "json: cannot unmarshal object into Go struct field NodeUpdateEligibilityRequest.Eligibility of type string")]
    [InlineData("""{"NodeID":1}""", Member + "NodeID of type string")]
    [InlineData("""{"NodeEvent":1}""", Member + "NodeEvent of type structs.NodeEvent")]
    [InlineData("""{"NodeEvent":{"Message":1}}""", "json: cannot unmarshal number into Go struct field NodeEvent.NodeEvent.Message of type string")]
    [InlineData("""{"UpdatedAt":"x"}""", "json: cannot unmarshal string into Go struct field NodeUpdateEligibilityRequest.UpdatedAt of type int64")]
    [InlineData("""{"Region":1}""", Member + "WriteRequest.Region of type string")]
    [InlineData("""{"Namespace":1}""", Member + "WriteRequest.Namespace of type string")]
    [InlineData("""{"authtoken":1}""", Member + "WriteRequest.AuthToken of type string")]
    public void Decode_SaysWhatIsWrong(string body, string text) => Assert.Equal(text, Bodies.Error(EligibilityRequest.Form, body));

    [Theory]
    [InlineData("""{"eligibility":"ineligible"}""", "ineligible")]
    [InlineData("""{"ELIGIBILITY":"eligible","Other":[1,{"x":null}]}""", "eligible")]
    [InlineData("""{"Eligibility":"ineligible","eligibility":"eligible"}{"Eligibility":"ineligible"}""", "eligible")]
    [InlineData("""{"Eligibility":"\u0069neligible"}""", "ineligible")]
    [InlineData("""{"Eligibility":null}""", "")]
    [InlineData("null", "")]
    public void Decode_IsLenient(string body, string eligibility) => Assert.Equal(eligibility, Bodies.Read(EligibilityRequest.Form, body).Eligibility);

    [Fact]
    public void Decode_TakesServerFields_ButNotUnderTheirTypeName()
    {
        var read = Bodies.Read(EligibilityRequest.Form, """{"WriteRequest":{"Region":"x"},"Namespace":"n","AuthToken":"t","NodeID":"id","NodeEvent":{}}""");
        Assert.Equal(("", "n", "t", "id"), (read.WriteRequest.Region, read.WriteRequest.Namespace, read.WriteRequest.AuthToken, read.NodeID));
        Assert.NotNull(read.NodeEvent);
    }
}
