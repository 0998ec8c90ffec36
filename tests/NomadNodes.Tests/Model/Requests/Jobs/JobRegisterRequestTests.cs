using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Model.Requests.Jobs;

public sealed class JobRegisterRequestTests
{
    /// <summary>A body, and what the decoder says of it after <c>json: cannot unmarshal </c>.</summary>
    public static TheoryData<string, string> Errors => new()
    {
        { "[]", "array into Go value of type api.JobRegisterRequest" },
        { """{"Job":[]}""", "array into Go struct field JobRegisterRequest.Job of type api.Job" },
        { """{"Job":{"ID":5}}""", "number into Go struct field Job.Job.ID of type string" },
        { """{"Job":{"Priority":"high"}}""", "string into Go struct field Job.Job.Priority of type int" },
        { """{"Job":{"Priority":1.5}}""", "number 1.5 into Go struct field Job.Job.Priority of type int" },
        { """{"Job":{"Datacenters":"dc1"}}""", "string into Go struct field Job.Job.Datacenters of type []string" },
        { """{"Job":{"Version":-1}}""", "number -1 into Go struct field Job.Job.Version of type uint64" },
        { """{"Job":{"Meta":{"a":1}}}""", "number into Go struct field Job.Job.Meta of type string" },
        { """{"Job":{"TaskGroups":{}}}""", "object into Go struct field Job.Job.TaskGroups of type []*api.TaskGroup" },
        { """{"Job":{"TaskGroups":[1]}}""", "number into Go struct field Job.Job.TaskGroups of type api.TaskGroup" },
        { """{"Job":{"TaskGroups":[{"Count":"2"}]}}""", "string into Go struct field TaskGroup.Job.TaskGroups.Count of type int" },
        { """{"Job":{"TaskGroups":[{"Tasks":[{"KillTimeout":"5s"}]}]}}""", "string into Go struct field Task.Job.TaskGroups.Tasks.KillTimeout of type time.Duration" },
        { """{"Job":{"TaskGroups":[{"Tasks":[{"Config":"x"}]}]}}""", "string into Go struct field Task.Job.TaskGroups.Tasks.Config of type map[string]interface {}" },
        { """{"Job":{"TaskGroups":[{"Tasks":[{"Resources":{"CPU":true}}]}]}}""", "bool into Go struct field Resources.Job.TaskGroups.Tasks.Resources.CPU of type int" },
        { """{"Job":{"TaskGroups":[{"Services":{}}]}}""", "object into Go struct field TaskGroup.Job.TaskGroups.Services of type []*api.Service" },
        { """{"Job":{"Affinities":[{"Weight":200}]}}""", "number 200 into Go struct field Affinity.Job.Affinities.Weight of type int8" },
        { """{"Job":{"Spreads":[{"SpreadTarget":[{"Percent":300}]}]}}""", "number 300 into Go struct field SpreadTarget.Job.Spreads.SpreadTarget.Percent of type uint8" },
        { """{"Job":{"Update":{"MaxParallel":{}}}}""", "object into Go struct field UpdateStrategy.Job.Update.MaxParallel of type int" },
        { """{"Job":{"TaskGroups":[{"Disconnect":{"LostAfter":"6h"}}]}}""", "string into Go struct field DisconnectStrategy.Job.TaskGroups.Disconnect.LostAfter of type time.Duration" },
        { """{"EnforceIndex":1}""", "number into Go struct field JobRegisterRequest.EnforceIndex of type bool" },
        { """{"Region":1}""", "number into Go struct field JobRegisterRequest.WriteRequest.Region of type string" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Decode_SaysWhatIsWrong(string body, string text) => Assert.Equal("json: cannot unmarshal " + text, Bodies.Error(JobRegisterRequest.Form, body));

    [Fact]
    public void Decode_TellsMissingFromZero()
    {
        var job = Bodies.Read(JobRegisterRequest.Form, """{"Job":{"id":"web","Priority":0,"Name":"","TaskGroups":[{"Count":0,"ShutdownDelay":null},{}]}}""").Job!;

        Assert.Equal(("web", 0L, "", null), (job.ID, job.Priority, job.Name, job.Type));
        Assert.Equal([0, null], job.TaskGroups!.ConvertAll(group => group!.Count));
        Assert.Null(job.TaskGroups[0]!.ShutdownDelay);
    }

    [Fact]
    public void Decode_KeepsConfig_AsDeepAsTheServerStores()
    {
        var body = Config(AnyValue.MaxDepth);

        Assert.NotNull(Bodies.Read(JobRegisterRequest.Form, body).Job!.TaskGroups![0]!.Tasks![0]!.Config);
    }

    [Theory]
    [InlineData(AnyValue.MaxDepth + 1)]
    [InlineData(9_900)]
    public void Decode_RefusesConfig_ThatNestsDeeper(int depth) =>
        Assert.Equal("a value nests deeper than 32 levels", Bodies.Error(JobRegisterRequest.Form, Config(depth)));

    [Theory]
    [InlineData("Artifacts")]
    [InlineData("Services")]
    public void Decode_RefusesLists_ThatNestDeeper(string member) =>
        Assert.Equal(
            "a value nests deeper than 32 levels",
            Bodies.Error(JobRegisterRequest.Form, $$$"""{"Job":{"TaskGroups":[{"Tasks":[{"{{{member}}}":[{{{Nested(5_000)}}}]}]}]}}"""));

    private static string Config(int depth) => $$$"""{"Job":{"TaskGroups":[{"Tasks":[{"Config":{"a": {{{Nested(depth)}}} }}]}]}}""";

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
