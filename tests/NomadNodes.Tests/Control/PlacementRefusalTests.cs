using System.Net;

namespace NomadNodes.Tests.Control;

/// <summary>Allocations that are not put in place: none of them is, and everything that is wrong is told.</summary>
public sealed class PlacementRefusalTests : ControlTest
{
    private const string Path = "/_emulator/allocations";
    private const string Node = $"\"NodeID\": \"{ControlServer.NodeId}\"";
    private const string There = "5eed00aa-0000-4000-8000-000000000001";
    private const string TwoGroups = """{"ID": "two", "TaskGroups": [{"Name": "a", "Tasks": [{"Name": "t", "Driver": "d"}]}, {"Name": "b", "Tasks": [{"Name": "t", "Driver": "d"}]}]}""";

    private const string Members =
        "The members are ID, Namespace, JobID, Job, TaskGroup, Name, NodeID, EvalID, DeploymentID, PreviousAllocation, DesiredStatus, DesiredDescription, ClientStatus, ClientDescription, Healthy, CreateTime.";

    /// <summary>A body and what is wrong with it; the job "two" and the allocation There are there.</summary>
    public static TheoryData<string, string[]> Refused => new()
    {
        { "", ["The body is empty. Send an allocation, or a list of allocations."] },
        { "17", ["The body is neither an object nor a list."] },
        { "[]", ["The list is empty."] },
        { "{}", ["NodeID: is missing, or no UUID.", "JobID: is missing."] },
        { "[null, {}]", ["Allocations[0]: is null."] },
        { $$"""[{{{Node}}, "JobID": "two", "TaskGroup": "a", "Status": "running"}]""", [$"Allocations[0].Status: there is no such member. {Members}"] },
        { $$"""{{{Node}}, "JobID": 5}""", ["JobID: is of the wrong kind, or out of range."] },
        { $$"""{{{Node}}, "JobID": "nope"}""", ["JobID: there is no job 'nope' in the namespace 'default'."] },
        { $$"""{{{Node}}, "JobID": "two", "Namespace": "prod", "TaskGroup": "a"}""", ["JobID: there is no job 'two' in the namespace 'prod'."] },
        { $$"""{{{Node}}, "JobID": "two"}""", ["TaskGroup: is missing; 'two' has the groups a, b."] },
        { $$"""{{{Node}}, "JobID": "two", "TaskGroup": "c"}""", ["TaskGroup: 'c' is not one of the groups of 'two': a, b."] },
        { $$"""{"NodeID": "{{ControlServer.OtherId}}", "JobID": "two", "TaskGroup": "a"}""", [$"NodeID: there is no node '{ControlServer.OtherId}'."] },
        { $$"""{{{Node}}, "JobID": "two", "TaskGroup": "a", "ID": "x", "EvalID": "y", "ClientStatus": "up", "DesiredStatus": "gone"}""", ["ID: 'x' is no UUID.", "EvalID: 'y' is no UUID.", "ClientStatus: 'up' is not one of pending, running, complete, failed, lost, unknown.", "DesiredStatus: 'gone' is not one of run, stop, evict."] },
        { $$"""{{{Node}}, "JobID": "two", "TaskGroup": "a", "ID": "{{There}}"}""", [$"ID: '{There}' is there already."] },
        { $$"""[{{{Node}}, "JobID": "two", "TaskGroup": "a", "ID": "{{ControlServer.OtherId}}"}, {{{Node}}, "JobID": "two", "TaskGroup": "b", "ID": "{{ControlServer.OtherId}}"}]""", [$"Allocations[1].ID: '{ControlServer.OtherId}' is there twice."] },
        { $$"""{{{Node}}, "Job": {{TwoGroups}}, "TaskGroup": "a"}""", ["Job: 'two' is there already; name it by its JobID alone."] },
        { $$"""{{{Node}}, "Job": {"ID": "new", "NodePool": "nope", "TaskGroups": [{"Name": "a", "Tasks": [{"Name": "t", "Driver": "d"}]}]}, "JobID": "old"}""", ["JobID: 'old' is not the ID of the Job.", "Job: job \"new\" is in nonexistent node pool \"nope\""] },
        { $$"""{{{Node}}, "Job": 5}""", ["Job: is no object."] },
        { $$"""{{{Node}}, "Job": {"Type": "batch"} }""", ["Job.ID: is missing."] },
        { $$"""{{{Node}}, "Job": {"ID": "new", "Priority": "high"} }""", ["Job: json: cannot unmarshal string into Go struct field Job.Priority of type int."] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Placement_ChangesNothing_AndSaysAllThatIsWrong(string body, string[] faults)
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", Path, $$"""{{{Node}}, "ID": "{{There}}", "Job": {{TwoGroups}}, "TaskGroup": "a", "ClientStatus": "complete"}""");
        var before = Server.Index;

        Assert.Equal(faults, await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", Path, body));
        Assert.Equal(before, Server.Index);
    }
}
