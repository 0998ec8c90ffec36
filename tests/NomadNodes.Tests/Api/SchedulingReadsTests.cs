using System.Globalization;
using NomadNodes.State;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Api;

/// <summary>Reads of jobs, allocations, evaluations and deployments, from path to answer.</summary>
public sealed class SchedulingReadsTests : IAsyncLifetime
{
    private const string Unknown = "99999999-8888-7777-6666-555555555555";

    private readonly ControlServer _server = new();

    /// <summary>Path, status, index ("" for none), how the body begins.</summary>
    public static TheoryData<string, int, string, string> Reads => new()
    {
        { "/v1/jobs", 200, "8", "[{\"ID\":\"web\",\"ParentID\":\"\",\"Name\":\"web\",\"Namespace\":\"default\",\"Datacenters\":[\"*\"],\"NodePool\":\"default\",\"Multiregion\":null," },
        { "/v1/jobs?namespace=other", 200, "8", "[]" },
        { "/v1/jobs?meta=x", 500, "", "Failed to parse value of \"meta\" (x) as a bool: strconv.ParseBool: parsing \"x\": invalid syntax" },
        { "/v1/jobs?filter=ID%20%3D", 400, "", "failed to create result paginator: failed to read filter expression: " },
        { "/v1/jobs?region=x", 500, "", "No path to region" },
        { "/v1/job/web", 200, "9", "{\"Stop\":false,\"Region\":\"global\",\"Namespace\":\"default\",\"ID\":\"web\"," },
        { "/v1/job/web?namespace=other", 404, "8", "job not found" },
        { "/v1/job/a/b", 404, "8", "job not found" },
        { "/v1/job/web/summary", 200, "9", "{\"JobID\":\"web\",\"Namespace\":\"default\",\"Summary\":{\"g\":{\"Queued\":0," },
        { "/v1/job/nope/summary", 404, "8", "job not found" },
        { "/v1/job/web/allocations", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(3)}\",\"EvalID\":\"{StateWrites.Id(1)}\",\"Name\":\"web.g[3]\"," },
        { "/v1/job/nope/allocations", 200, "8", "[]" },
        { "/v1/job/web/allocations?all=x", 200, "8", "[{" },
        { "/v1/job/web/evaluations", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(1)}\",\"Namespace\":\"default\"," },
        { "/v1/job/nope/evaluations", 200, "8", "[]" },
        { "/v1/job/web/deployments", 200, "8", "[]" },
        { "/v1/job/web/deployments?all=true", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(5)}\"," },
        { "/v1/job/web/deployment", 200, "8", "null" },
        { "/v1/allocations", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(3)}\",\"EvalID\":" },
        { "/v1/allocations?prefix=zz", 500, "", "alloc lookup failed: index error: Invalid UUID: encoding/hex: invalid byte: U+007A 'z'" },
        { "/v1/allocations?resources=maybe&task_states=x", 500, "", "Failed to parse value of \"resources\" (maybe) as a bool: " },
        { "/v1/allocations?task_states=x", 500, "", "Failed to parse value of \"task_states\" (x) as a bool: " },
        { "/v1/allocations?filter=TaskGroup%20%21%3D%20g", 200, "8", "[]" },
        { $"/v1/allocation/{StateWrites.Id(3)}", 200, "10", $"{{\"ID\":\"{StateWrites.Id(3)}\",\"Namespace\":\"default\",\"EvalID\":\"{StateWrites.Id(1)}\",\"Name\":\"web.g[3]\"," },
        { $"/v1/allocation/{Unknown}", 404, "8", "alloc not found" },
        { "/v1/allocation/short", 500, "", "alloc lookup failed: index error: UUID must be 36 characters" },
        { "/v1/allocation/a/b", 404, "", "resource not found" },
        { "/v1/evaluations", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(1)}\"," },
        { "/v1/evaluations?status=complete&job=web", 200, "8", "[{" },
        { "/v1/evaluations?status=blocked", 200, "8", "[]" },
        { "/v1/evaluations?job=nope", 200, "8", "[]" },
        { "/v1/evaluations?job=web&filter=x", 400, "", "Filter expression cannot be used with other filter parameters" },
        { "/v1/evaluations?prefix=a", 500, "", "eval lookup failed: index error: Input (without hyphens) must be even length" },
        { $"/v1/evaluation/{StateWrites.Id(1)}", 200, "10", "{\"ID\":" },
        { $"/v1/evaluation/{Unknown}", 404, "8", "eval not found" },
        { "/v1/evaluation/short", 500, "", "failed to lookup eval: eval lookup failed: index error: UUID must be 36 characters" },
        { $"/v1/evaluation/{StateWrites.Id(1)}/allocations", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(3)}\"," },
        { $"/v1/evaluation/{Unknown}/allocations", 200, "8", "[]" },
        { "/v1/deployments", 200, "8", $"[{{\"ID\":\"{StateWrites.Id(5)}\"," },
        { "/v1/deployments?prefix=a", 500, "", "index error: Input (without hyphens) must be even length" },
        { $"/v1/deployment/{StateWrites.Id(5)}", 200, "9", "{\"ID\":" },
        { $"/v1/deployment/{Unknown}", 404, "8", "deployment not found" },
        { "/v1/deployment/short", 500, "", "deployment lookup failed: index error: UUID must be 36 characters" },
        { $"/v1/node/{StateWrites.Id(2)}/allocations", 200, "10", $"[{{\"ID\":\"{StateWrites.Id(3)}\",\"Namespace\":\"default\"," },
        { "/v1/node/pool/default/jobs?meta=true", 200, "8", "[{\"ID\":\"web\"," },
        { "/v1/node/pool/default/jobs?meta=x", 500, "", "Failed to parse value of \"meta\" (x) as a bool: " },
    };

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.App.Cluster.Store.WriteAsync(write => write.PutWeb());
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_AnswersAsNomadDoes(string path, int status, string index, string body)
    {
        using var response = await _server.Client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(status.ToString(CultureInfo.InvariantCulture), ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(index, response.Headers.TryGetValues("X-Nomad-Index", out var values) ? values.Single() : "");
        Assert.StartsWith(body, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/allocations", "\"AllocatedResources\":null,", "\"TaskStates\":{\"t\":")]
    [InlineData("/v1/allocations?resources=true", "\"AllocatedResources\":{\"Tasks\":", "\"TaskStates\":{\"t\":")]
    [InlineData("/v1/allocations?task_states=false", "\"AllocatedResources\":null,", "\"TaskStates\":null,")]
    [InlineData("/v1/allocations?task_states=true&resources=1", "\"AllocatedResources\":{\"Tasks\":", "\"TaskStates\":{\"t\":")]
    public async Task Allocations_ShowWhatIsAskedFor(string path, string resources, string states)
    {
        var text = (await _server.SendAsync("GET", path)).Text;

        Assert.Contains(resources, text, StringComparison.Ordinal);
        Assert.Contains(states, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/job/web/allocations")]
    [InlineData("/v1/job/web/evaluations")]
    [InlineData("/v1/job/web/deployments")]
    [InlineData("/v1/job/web")]
    [InlineData("/v1/node/00000002/allocations")]
    [InlineData("/v1/evaluation/00000001-0000-4000-8000-000000000000/allocations")]
    [InlineData("/v1/jobs?prefix=we")]
    [InlineData("/v1/node/pool/default/jobs")]
    public async Task Reader_IsWokenByWhatItReads_AndByNothingElse(string path)
    {
        var reader = await BlockedReader.StartAsync(_server, path, 10);
        var runs = _server.App.Cluster.Blocking.Runs;
        await _server.App.Cluster.Store.WriteAsync(PutOthers);
        Assert.Equal(runs, _server.App.Cluster.Blocking.Runs);

        await _server.App.Cluster.Store.WriteAsync(TouchWeb);

        Assert.NotEmpty(await reader.Answer);
        Assert.Equal(runs + 1, _server.App.Cluster.Blocking.Runs);
    }

    private static ulong PutOthers(WriteTransaction write)
    {
        var index = write.NextIndex();
        var other = SchedulingRecords.Web with { ID = "other", NodePool = "gpu" };
        write.Jobs.Put(other, index);
        write.JobSummaries.Put(SchedulingRecords.Summary with { JobID = "other" }, index);
        write.Allocs.Put(SchedulingRecords.Alloc(30, other) with { NodeID = StateWrites.Id(20), EvalID = StateWrites.Id(10) }, index);
        write.Evals.Put(SchedulingRecords.Eval(10) with { JobID = "other" }, index);
        write.Deployments.Put(SchedulingRecords.Deployment(50) with { JobID = "other" }, index);
        return index;
    }

    private static ulong TouchWeb(WriteTransaction write)
    {
        write.NextIndex();
        write.NextIndex();
        var index = write.NextIndex();
        write.Jobs.Put(SchedulingRecords.Web with { ModifyIndex = index }, index);
        write.Allocs.Put(SchedulingRecords.Alloc(3) with { ModifyIndex = index }, index);
        write.Evals.Put(SchedulingRecords.Eval(1) with { ModifyIndex = index }, index);
        write.Deployments.Put(SchedulingRecords.Deployment(5) with { ModifyIndex = index }, index);
        return index;
    }
}
