using NomadNodes.Model.Requests;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Model.Requests;

public sealed class NodePoolRequestTests
{
    private const string Root = "struct { NodeIdentityTTL interface {}; *structs.Alias }";
    private const string Nested = "NodePoolSchedulerConfiguration.Alias.SchedulerConfiguration.";

    [Theory]
    [InlineData("[]", "json: cannot unmarshal array into Go value of type " + Root)]
    [InlineData("\"dev\"", "json: cannot unmarshal string into Go value of type " + Root)]
    [InlineData("""{"Name": 5}""", "json: cannot unmarshal number into Go struct field .Alias.Name of type string")]
    [InlineData("""{"Meta": {"a": 1}}""", "json: cannot unmarshal number into Go struct field .Alias.Meta of type string")]
    [InlineData("""{"Meta": []}""", "json: cannot unmarshal array into Go struct field .Alias.Meta of type map[string]string")]
    [InlineData("""{"Description": true}""", "json: cannot unmarshal bool into Go struct field .Alias.Description of type string")]
    [InlineData("""{"Hash": "@@"}""", "illegal base64 data at input byte 0")]
    [InlineData("""{"CreateIndex": -1}""", "json: cannot unmarshal number -1 into Go struct field .Alias.CreateIndex of type uint64")]
    [InlineData("""{"CreateIndex": "1"}""", "json: cannot unmarshal string into Go struct field .Alias.CreateIndex of type uint64")]
    [InlineData("""{"ModifyIndex": 1.5}""", "json: cannot unmarshal number 1.5 into Go struct field .Alias.ModifyIndex of type uint64")]
    [InlineData("""{"SchedulerConfiguration": "x"}""", "json: cannot unmarshal string into Go struct field .Alias.SchedulerConfiguration of type structs.NodePoolSchedulerConfiguration")]
    [InlineData("""{"SchedulerConfiguration": []}""", "json: cannot unmarshal array into Go struct field .Alias.SchedulerConfiguration of type structs.NodePoolSchedulerConfiguration")]
    [InlineData("""{"SchedulerConfiguration": {"SchedulerAlgorithm":1}}""", "json: cannot unmarshal number into Go struct field " + Nested + "SchedulerAlgorithm of type structs.SchedulerAlgorithm")]
    [InlineData("""{"SchedulerConfiguration": {"MemoryOversubscriptionEnabled":1}}""", "json: cannot unmarshal number into Go struct field " + Nested + "MemoryOversubscriptionEnabled of type bool")]
    [InlineData("""{"NodeIdentityTTL":1e999}""", "json: cannot unmarshal number 1e999 into Go struct field .NodeIdentityTTL of type float64")]
    [InlineData("""{"NodeIdentityTTL":"abc","Name":5}""", "json: cannot unmarshal number into Go struct field .Alias.Name of type string")]
    public void Decode_SaysWhatIsWrong(string body, string text) => Assert.Equal(text, Bodies.Error(NodePoolRequest.Form, body));

    [Fact]
    public void Decode_ReadsPool_AndDropsWhatTheServerSets()
    {
        var read = Bodies.Read(NodePoolRequest.Form, """
            {"NAME":"shout","description":"lower","META":{"K":"V"},"Unknown":[1],"Hash":[1,2],"CreateIndex":7,
             "SchedulerConfiguration":{"SchedulerAlgorithm":"spread","MemoryOversubscriptionEnabled":false}} trailing
            """);

        Assert.Equal(("shout", "lower"), (read.Name, read.Description));
        Assert.Equal(new() { ["K"] = "V" }, read.Meta!);
        Assert.True(read.SchedulerConfiguration is { SchedulerAlgorithm: "spread", MemoryOversubscriptionEnabled: false });
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("-5", -5)]
    [InlineData("0.9", 0)]
    [InlineData("1.5", 1)]
    [InlineData("-1.5", -1)]
    [InlineData("1000000000000000.0", 1_000_000_000_000_000)]
    [InlineData("3600000000000", 3_600_000_000_000)]
    [InlineData("1e300", long.MinValue)]
    [InlineData("9223372036854775807", long.MinValue)]
    [InlineData("null", 0)]
    [InlineData("true", 0)]
    [InlineData("[]", 0)]
    [InlineData("{}", 0)]
    [InlineData("\"\"", 0)]
    public void TryGetTtl_GivesNanoseconds_UnlessThereIsText(string json, long nanoseconds)
    {
        Assert.True(Bodies.Read(NodePoolRequest.Form, $$"""{"NodeIdentityTTL":{{json}}}""").TryGetTtl(out var ttl, out var text));
        Assert.Equal((nanoseconds, null), (ttl, text));
    }

    [Theory]
    [InlineData("72h")]
    [InlineData("abc")]
    public void TryGetTtl_LeavesTextToTheCaller_IfThereIsSome(string duration)
    {
        Assert.False(Bodies.Read(NodePoolRequest.Form, $$"""{"NodeIdentityTTL":"{{duration}}"}""").TryGetTtl(out _, out var text));
        Assert.Equal(duration, text);
    }
}
