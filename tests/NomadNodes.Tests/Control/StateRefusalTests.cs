using System.Net;
using System.Text.Json.Nodes;

namespace NomadNodes.Tests.Control;

/// <summary>Documents that replace nothing.</summary>
public sealed class StateRefusalTests(ControlServer server) : IClassFixture<ControlServer>
{
    private const string Missing = "is missing; with an Index the document is a whole state.";
    private const string Wrong = "is of the wrong kind, or out of range.";
    private const string NoUuid = "is missing, or no UUID.";

    private const string Whole = """
        {
          "Index": 20,
          "Identity": {"ServerID": "5eed00aa-0000-4000-8000-000000000001", "SigningKeyID": "5eed00aa-0000-4000-8000-000000000002"},
          "TableIndexes": {"Nodes": 15, "NodePools": 9, "Allocs": 14, "Jobs": 13, "JobSummaries": 13, "Evals": 15, "Deployments": 15, "Namespaces": 9},
          "NodePools": [
            {"Name": "all", "CreateIndex": 1, "ModifyIndex": 1},
            {"Name": "default", "CreateIndex": 1, "ModifyIndex": 1},
            {"Name": "gpu", "CreateIndex": 9, "ModifyIndex": 9}
          ],
          "Nodes": [
            {
              "ID": "5eed0001-0000-4000-8000-000000000001", "SecretID": "s", "Name": "web", "Datacenter": "dc1", "NodePool": "gpu",
              "Status": "ready", "SchedulingEligibility": "eligible", "CreateIndex": 10, "ModifyIndex": 12
            }
          ],
          "Jobs": [{"Namespace": "default", "ID": "web", "CreateIndex": 13, "ModifyIndex": 13}],
          "JobSummaries": [{"Namespace": "default", "JobID": "web", "CreateIndex": 13, "ModifyIndex": 13}],
          "Allocs": [
            {
              "ID": "5eed0002-0000-4000-8000-000000000001", "NodeID": "5eed0001-0000-4000-8000-000000000001", "Namespace": "default", "JobID": "web",
              "Job": {}, "CreateIndex": 14, "ModifyIndex": 14
            }
          ],
          "Evals": [{"ID": "5eed0003-0000-4000-8000-000000000001", "Namespace": "default", "JobID": "web", "CreateIndex": 13, "ModifyIndex": 15}],
          "Deployments": [{"ID": "5eed0004-0000-4000-8000-000000000001", "Namespace": "default", "JobID": "web", "CreateIndex": 13, "ModifyIndex": 15}],
          "Namespaces": [{"Name": "default", "CreateIndex": 1, "ModifyIndex": 1}, {"Name": "dev", "CreateIndex": 9, "ModifyIndex": 9}]
        }
        """;

    /// <summary>Where the whole state is changed, what to (null: removed), and what is wrong then.</summary>
    public static TheoryData<string, string?, string[]> Changes() => new()
    {
        { "Index", "0", ["Index: 0 is not between 1 and 9007199254740991.", "TableIndexes.Nodes: is missing, or above the Index.", "TableIndexes.NodePools: is missing, or above the Index.", "TableIndexes.Allocs: is missing, or above the Index.", "TableIndexes.Jobs: is missing, or above the Index.", "TableIndexes.JobSummaries: is above the Index.", "TableIndexes.Evals: is above the Index.", "TableIndexes.Deployments: is above the Index.", "TableIndexes.Namespaces: is above the Index.", "NodePools[0].ModifyIndex: is above the Index.", "NodePools[1].ModifyIndex: is above the Index.", "NodePools[2].ModifyIndex: is above the Index."] },
        { "Index", "9007199254740992", ["Index: 9007199254740992 is not between 1 and 9007199254740991."] },
        { "Index", "-1", [$"Index: {Wrong}"] },
        { "Index", "1e30", [$"Index: {Wrong}"] },
        { "Index", "\"20\"", [$"Index: {Wrong}"] },
        { "Indexx", "1", ["Indexx: there is no such member. The members are Index, Identity, TableIndexes, NodePools, Nodes, Jobs, JobSummaries, Allocs, Evals, Deployments, Namespaces, SchedulerConfiguration, AutopilotConfiguration, ACL."] },
        { "Identity", null, [$"Identity.ServerID: {NoUuid}", $"Identity.SigningKeyID: {NoUuid}"] },
        { "Identity/ServerID", "\"me\"", [$"Identity.ServerID: {NoUuid}"] },
        { "Identity/SigningKeyID", "null", [$"Identity.SigningKeyID: {NoUuid}"] },
        { "TableIndexes", null, ["TableIndexes.Nodes: is missing, or above the Index.", "TableIndexes.NodePools: is missing, or above the Index.", "TableIndexes.Allocs: is missing, or above the Index.", "TableIndexes.Jobs: is missing, or above the Index."] },
        { "TableIndexes/Evals", "21", ["TableIndexes.Evals: is above the Index."] },
        { "TableIndexes/Allocs", "21", ["TableIndexes.Allocs: is missing, or above the Index."] },
        { "TableIndexes/Nodes", "11", ["Nodes[0].ModifyIndex: is above TableIndexes.Nodes."] },
        { "NodePools", null, ["NodePools: 'all' is missing; every state has it.", "NodePools: 'default' is missing; every state has it.", "Nodes[0].NodePool: 'gpu' is not among the NodePools."] },
        { "NodePools", "{}", [$"NodePools: {Wrong}"] },
        { "NodePools/2", "null", ["NodePools[2]: is null."] },
        { "NodePools/2/Name", "\"default\"", ["NodePools[2].Name: 'default' is there twice.", "Nodes[0].NodePool: 'gpu' is not among the NodePools."] },
        { "NodePools/2/CreateIndex", "10", ["NodePools[2].CreateIndex: 10 is not between 1 and the ModifyIndex."] },
        { "NodePools/2/ModifyIndex", "21", ["NodePools[2].ModifyIndex: is above the Index."] },
        { "NodePools/2/Hash", "\"%\"", [$"NodePools[2].Hash: {Wrong}"] },
        { "Nodes/0", "null", ["Nodes[0]: is null."] },
        { "Nodes/1", "{}", [$"Nodes[1].ID: {Missing}", $"Nodes[1].Name: {Missing}", $"Nodes[1].Datacenter: {Missing}", $"Nodes[1].NodePool: {Missing}", $"Nodes[1].Status: {Missing}", $"Nodes[1].SchedulingEligibility: {Missing}", "Nodes[1].CreateIndex: 0 is not between 1 and the ModifyIndex."] },
        { "Nodes/0/ID", "\"x\"", ["Nodes[0].ID: 'x' is no UUID: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."] },
        { "Nodes/0/Status", "\"fine\"", ["Nodes[0].Status: 'fine' is not one of initializing, ready, down, disconnected."] },
        { "Nodes/0/NodePool", "\"nope\"", ["Nodes[0].NodePool: 'nope' is not among the NodePools."] },
        { "Nodes/0/CreateIndex", "13", ["Nodes[0].CreateIndex: 13 is not between 1 and the ModifyIndex."] },
        { "Nodes/0/ModifyIndex", "16", ["Nodes[0].ModifyIndex: is above TableIndexes.Nodes."] },
        { "Nodes/0/Events", "[{},{},{},{},{},{},{},{},{},{},{}]", ["Nodes[0].Events: a node keeps 10 at most."] },
        { "Nodes/0/Drivers", """{"docker": null}""", ["Nodes[0].Drivers.docker: is null."] },
        { "Jobs/0/Namespace", "\"a_b\"", ["Jobs[0].Namespace: is missing, or no name of a namespace.", "JobSummaries[0].JobID: 'web' of the namespace 'default' is not among the Jobs."] },
        { "Jobs/0/ID", "\"a b\"", ["Jobs[0].JobID: is missing, or holds a space or a null character.", "JobSummaries[0].JobID: 'web' of the namespace 'default' is not among the Jobs."] },
        { "Jobs/1", """{"Namespace": "default", "ID": "web", "CreateIndex": 1, "ModifyIndex": 1}""", ["Jobs[1]: has the ID of Jobs[0] too."] },
        { "Jobs/0/TaskGroups", "[null]", ["Jobs[0].TaskGroups[0]: is null."] },
        { "JobSummaries/0/ModifyIndex", "14", ["JobSummaries[0].ModifyIndex: is above TableIndexes.JobSummaries."] },
        { "Allocs/0/ID", "\"x\"", ["Allocs[0].ID: is missing, or no UUID."] },
        { "Allocs/0/NodeID", "\"\"", ["Allocs[0].NodeID: is missing, or no UUID."] },
        { "Allocs/0/Job", "null", ["Allocs[0].Job: is missing; every allocation carries the version that was scheduled."] },
        { "Allocs/0/CreateIndex", "15", ["Allocs[0].CreateIndex: 15 is not between 1 and the ModifyIndex."] },
        { "Evals/0/JobID", "\"\"", ["Evals[0].JobID: is missing, or holds a space or a null character."] },
        { "Evals/0/ModifyIndex", "16", ["Evals[0].ModifyIndex: is above TableIndexes.Evals."] },
        { "SchedulerConfiguration", """{"SchedulerAlgorithm": "foo", "CreateIndex": 5, "ModifyIndex": 5}""", ["SchedulerConfiguration.SchedulerAlgorithm: is not one of binpack, spread."] },
        { "SchedulerConfiguration", """{"SchedulerAlgorithm": "spread", "CreateIndex": 5, "ModifyIndex": 21}""", ["SchedulerConfiguration: its indexes are not between 1 and the Index, the CreateIndex first."] },
        { "AutopilotConfiguration", """{"CreateIndex": 0, "ModifyIndex": 4}""", ["AutopilotConfiguration: its indexes are not between 1 and the Index, the CreateIndex first."] },
        { "Namespaces", "[]", ["Namespaces: 'default' is missing; every state has it."] },
        { "Namespaces/1/Name", "\"a_b\"", ["Namespaces[1].Name: 'a_b' is no name of a namespace: 1 to 128 letters, digits and -."] },
        { "Namespaces/1/Name", "\"default\"", ["Namespaces[1]: has the ID of Namespaces[0] too."] },
        { "TableIndexes/Namespaces", "8", ["Namespaces[1].ModifyIndex: is above TableIndexes.Namespaces."] },
        { "TableIndexes/Namespaces", "21", ["TableIndexes.Namespaces: is above the Index."] },
        { "Deployments/0/ID", "\"\"", ["Deployments[0].ID: is missing, or no UUID."] },
        { "Nodes/0/StatusUpdatedAt", "1e999", [$"Nodes[0].StatusUpdatedAt: {Wrong}"] },
    };

    public static TheoryData<string, string[]> Seeds() => new()
    {
        { "[]", [$"The body: {Wrong}"] },
        { "null", ["The body: is null."] },
        { "{\"Nodes\": [", ["The body is no JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. (line 1, byte 12)"] },
        { """{"Identity": {}, "TableIndexes": {}}""", ["Identity: is of no use without an Index.", "TableIndexes: is of no use without an Index."] },
        { """{"JobSummaries": [], "Evals": [], "Deployments": []}""", ["JobSummaries: is of no use without an Index.", "Evals: is of no use without an Index.", "Deployments: is of no use without an Index."] },
        { """{"Namespaces": [{"Name": "a b"}, {"Name": "prod"}]}""", ["Namespaces[0].Name: 'a b' is no name of a namespace: 1 to 128 letters, digits and -."] },
        { """{"Jobs": [5]}""", ["Jobs[0]: is of the wrong kind, or out of range."] },
        { """{"Jobs": [{"Name": "x"}]}""", ["Jobs[0].ID: is missing."] },
        { """{"Jobs": [{"ID": "a", "NodePool": "p", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "d"}]}]}, {"ID": "a", "Namespace": "a b"}]}""", ["Jobs[0].NodePool: 'p' is not among the NodePools.", "Jobs[1].Namespace: is missing, or no name of a namespace.", "Jobs[1].Namespace: 'a b' is not among the Namespaces.", "Jobs[1]: Missing job task groups"] },
        { """{"Allocs": [{"NodeID": "5eed0001-0000-4000-8000-000000000001", "JobID": "web"}, {}]}""", ["Allocs[0].JobID: there is no job 'web' in the namespace 'default'.", "Allocs[0].NodeID: there is no node '5eed0001-0000-4000-8000-000000000001'.", "Allocs[1].NodeID: is missing, or no UUID.", "Allocs[1].JobID: is missing."] },
        { """{"NodePools": [{"Name": "all"}, {"Name": "a b"}, {}]}""", ["NodePools[0].Name: 'all' is built in and cannot be changed.", "NodePools[1].Name: 'a b' is no name of a pool: 1 to 128 letters, digits, - and _.", "NodePools[2].Name: '' is no name of a pool: 1 to 128 letters, digits, - and _."] },
        { """{"Nodes": [{"NodePool": "all"}]}""", ["Nodes[0].NodePool: no node registers in 'all'; every node belongs to it anyway."] },
        { """{"Nodes": [{}, null]}""", ["Nodes[1]: is null."] },
    };

    [Fact]
    public async Task WholeState_IsTaken_AsItIs()
    {
        await using var other = new Started(await ControlServer.StartAsync(settings => settings));

        Assert.Equal("""{"Index":20}""", (await other.Server.TellAsync("PUT", "/_emulator/state", Whole)).GetRawText());
        Assert.Equal(12, (await other.Server.ReadNodeAsync()).GetProperty("ModifyIndex").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task ChangedState_IsRefused_WithAllThatIsWrong(string place, string? value, string[] faults)
    {
        Assert.Equal(faults, await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", Changed(place, value)));
        Assert.Equal(7ul, server.Index);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Seed_IsRefused_WithAllThatIsWrong(string document, string[] faults) =>
        Assert.Equal(faults, await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", document));

    [Fact]
    public async Task LongDescription_IsRefused_ByItsBytes()
    {
        var document = $$"""{"NodePools": [{"Name": "a", "Description": "{{new string('ü', 128)}}"}, {"Name": "b", "Description": "{{new string('ü', 129)}}"}]}""";

        Assert.Equal(
            ["NodePools[1].Description: is longer than 256 bytes."], await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", document));
    }

    [Fact]
    public async Task NoBody_IsRefused() => Assert.Single(await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state"));

    private static string Changed(string place, string? value)
    {
        var document = JsonNode.Parse(Whole)!;
        var path = place.Split('/');
        var target = path[..^1].Aggregate(document, (node, step) => (node is JsonArray list ? list[int.Parse(step)] : node[step])!);
        // A number beyond all types survives only as it is written.
        var mark = JsonValue.Create("@value@");
        if (target is JsonArray array) SetOrAdd(array, int.Parse(path[^1]), mark);
        else if (value is null) target.AsObject().Remove(path[^1]);
        else target[path[^1]] = mark;
        return document.ToJsonString().Replace("\"@value@\"", value, StringComparison.Ordinal);
    }

    private static void SetOrAdd(JsonArray array, int at, JsonNode value)
    {
        if (at == array.Count) array.Add(value);
        else array[at] = value;
    }

    private sealed record Started(ControlServer Server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
