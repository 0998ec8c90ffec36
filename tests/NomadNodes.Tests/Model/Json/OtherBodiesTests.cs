using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

/// <summary>The error texts of bodies whose forms live elsewhere: each is described here by the members in question alone.</summary>
public sealed class OtherBodiesTests
{
    private static readonly GoObject<Part> QueryOptions = new GoObject<Part>("structs.QueryOptions")
        .Ignored("PerPage", GoKinds.Int32);

    private static readonly Dictionary<string, GoObject<Part>> Forms = new()
    {
        ["search"] = new GoObject<Part>("structs.SearchRequest").Ignored("Prefix", GoKinds.String).Embed("QueryOptions", QueryOptions, r => r),
        ["fuzzy"] = new GoObject<Part>("structs.FuzzySearchRequest").Ignored("Text", GoKinds.String),
        ["namespace"] = new GoObject<Part>("structs.Namespace").Ignored("Name", GoKinds.String).Ignored("Meta", GoKinds.StringMap),
        ["policy"] = new GoObject<Part>("structs.ACLPolicy").Ignored("Rules", GoKinds.String),
        ["token"] = new GoObject<Part>("struct { ExpirationTTL interface {}; *structs.Alias }")
            .Embed("Alias", new GoObject<Part>("structs.Alias").Ignored("Policies", GoKinds.Strings), r => r),
        ["bootstrap"] = new GoObject<Part>("structs.ACLTokenBootstrapRequest").Ignored("BootstrapSecret", GoKinds.String),
        ["scheduler"] = new GoObject<Part>("api.SchedulerConfiguration")
            .Ignored("SchedulerAlgorithm", new StringKind("api.SchedulerAlgorithm"))
            .Ignored("PreemptionConfig", new GoObject<Part>("api.PreemptionConfig").Ignored("SystemSchedulerEnabled", GoKinds.Bool))
            .Ignored("NodeLimitForFeasibilityChecks", new UintKind("uint")),
        ["autopilot"] = new GoObject<Part>("struct { LastContactThreshold string; ServerStabilizationTime string; *api.Alias }")
            .Ignored("LastContactThreshold", GoKinds.String)
            .Embed("Alias", new GoObject<Part>("api.Alias").Ignored("MaxTrailingLogs", GoKinds.Uint64), r => r),
    };

    [Theory]
    [InlineData("search", "[]", "array into Go value of type structs.SearchRequest")]
    [InlineData("search", """{"Prefix": 1}""", "number into Go struct field SearchRequest.Prefix of type string")]
    [InlineData("search", """{"PerPage": "x"}""", "string into Go struct field SearchRequest.QueryOptions.PerPage of type int32")]
    [InlineData("fuzzy", """{"Text": 1}""", "number into Go struct field FuzzySearchRequest.Text of type string")]
    [InlineData("namespace", """{"Name": 5}""", "number into Go struct field Namespace.Name of type string")]
    [InlineData("namespace", """{"Meta": 5}""", "number into Go struct field Namespace.Meta of type map[string]string")]
    [InlineData("policy", """{"Name": "a", "Rules": 5}""", "number into Go struct field ACLPolicy.Rules of type string")]
    [InlineData("token", """{"Policies": "x"}""", "string into Go struct field .Alias.Policies of type []string")]
    [InlineData("bootstrap", "[]", "array into Go value of type structs.ACLTokenBootstrapRequest")]
    [InlineData("bootstrap", """{"BootstrapSecret": 5}""", "number into Go struct field ACLTokenBootstrapRequest.BootstrapSecret of type string")]
    [InlineData("scheduler", """{"SchedulerAlgorithm": 5}""", "number into Go struct field SchedulerConfiguration.SchedulerAlgorithm of type api.SchedulerAlgorithm")]
    [InlineData("scheduler", """{"PreemptionConfig": 5}""", "number into Go struct field SchedulerConfiguration.PreemptionConfig of type api.PreemptionConfig")]
    [InlineData("scheduler", """{"NodeLimitForFeasibilityChecks": -1}""", "number -1 into Go struct field SchedulerConfiguration.NodeLimitForFeasibilityChecks of type uint")]
    [InlineData("autopilot", "7", "number into Go value of type struct { LastContactThreshold string; ServerStabilizationTime string; *api.Alias }")]
    [InlineData("autopilot", """{"LastContactThreshold": 5}""", "number into Go struct field .LastContactThreshold of type string")]
    [InlineData("autopilot", """{"MaxTrailingLogs": 1.5}""", "number 1.5 into Go struct field .Alias.MaxTrailingLogs of type uint64")]
    public void Decode_NamesStructPathAndType_IfMemberDoesNotFit(string of, string body, string text) =>
        Assert.Equal("json: cannot unmarshal " + text, Bodies.Error(Forms[of], body));
}
