using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Responses;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Jobs;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobDeregistrationTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly JobWrites _jobs;

    public JobDeregistrationTests() => _jobs = new JobWrites(_store, Guid.NewGuid);

    private Snapshot Now => _store.Current;

    [Theory]
    [InlineData("service", "pending")]
    [InlineData("batch", "pending")]
    [InlineData("sysbatch", "pending")]
    [InlineData("system", "dead")]
    public async Task DeregisterAsync_StopsTheJob_AsANewVersion(string type, string status)
    {
        await RegisterAsync($"\"Type\":\"{type}\",\"Priority\":70");

        var answer = await _jobs.DeregisterAsync("default", "web", purge: false);

        var job = Stored();
        Assert.Equal(new JobDeregisterResponse(answer.EvalID, First + 1, First + 1, First + 1), answer);
        Assert.Equal((true, 1ul, status), (job.Stop, job.Version, job.Status));
        Assert.Equal((First, First + 1, First + 1), (job.CreateIndex, job.ModifyIndex, job.JobModifyIndex));
        var eval = Now.Evals.Find(UuidKey.Of(answer.EvalID))!.Record;
        Assert.Equal(("service", "job-deregister", 70L, First + 1, First + 1), (eval.Type, eval.TriggeredBy, eval.Priority, eval.JobModifyIndex, eval.CreateIndex));
        Assert.Equal((First + 1, First), (Now.Jobs.Index, Now.JobSummaries.Index));
    }

    [Theory]
    [InlineData(AllocClientStatus.Running, "running")]
    [InlineData(AllocClientStatus.Complete, "pending")]
    public async Task DeregisterAsync_LeavesTheJobRunning_AsLongAsAnAllocationLives(string client, string status)
    {
        await RegisterAsync();
        await PutAllocAsync(client);

        await _jobs.DeregisterAsync("default", "web", purge: false);

        Assert.Equal(status, Stored().Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DeregisterAsync_DoesNotEvaluate_IfTheJobIsLaunchedLater(bool purge)
    {
        await RegisterAsync("\"Type\":\"batch\",\"ParameterizedJob\":{}");

        Assert.Equal(new JobDeregisterResponse("", First + 1, First + 1, First + 1), await _jobs.DeregisterAsync("default", "web", purge));

        Assert.Equal(0, Now.Evals.Count);
        Assert.Equal(purge ? null : JobStatus.Dead, Now.Jobs.Find(new JobKey("default", "web"))?.Record.Status);
    }

    [Fact]
    public async Task DeregisterAsync_RemovesAllButTheEvaluations_IfPurging()
    {
        var registered = await RegisterAsync();
        await PutAllocAsync(AllocClientStatus.Running);

        var answer = await _jobs.DeregisterAsync("default", "web", purge: true);

        Assert.Equal((0, 0, 0, 0), (Now.Jobs.Count, Now.JobSummaries.Count, Now.Allocs.Count, Now.Deployments.Count));
        Assert.NotNull(Now.Evals.Find(UuidKey.Of(registered.EvalID)));
        Assert.Equal("job-deregister", Now.Evals.Find(UuidKey.Of(answer.EvalID))!.Record.TriggeredBy);
        Assert.Equal((answer.Index, answer.Index, answer.Index), (Now.Jobs.Index, Now.JobSummaries.Index, Now.Allocs.Index));
    }

    [Theory]
    [InlineData("default", "nope")]
    [InlineData("team", "web")]
    public async Task DeregisterAsync_WritesNothing_IfThereIsNoSuchJob(string ns, string id)
    {
        await RegisterAsync();

        Assert.Equal(JobDeregisterResponse.Nothing, await _jobs.DeregisterAsync(ns, id, purge: true));
        Assert.Equal((First, 1), (Now.Index, Now.Jobs.Count));
    }

    [Fact]
    public async Task RegisterAsync_StartsTheJobAgain_AsANewVersion()
    {
        await RegisterAsync();
        await _jobs.DeregisterAsync("default", "web", purge: false);

        await RegisterAsync();

        Assert.Equal((false, 2ul, First), (Stored().Stop, Stored().Version, Stored().CreateIndex));
    }

    public void Dispose()
    {
        _store.Dispose();
        _store.Events.Dispose();
    }

    private async Task<JobRegisterResponse> RegisterAsync(string members = "")
    {
        Assert.True((await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(SentJobs.Simple(members))))).Succeeded(out var answer, out _));
        return answer;
    }

    private Task<ulong> PutAllocAsync(string client) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Allocs.Put(new Allocation { ID = StateWrites.Id(1), Namespace = "default", JobID = "web", Job = Stored(), DesiredStatus = AllocDesiredStatus.Run, ClientStatus = client }, index);
        write.Deployments.Put(new Deployment { ID = StateWrites.Id(2), Namespace = "default", JobID = "web", Status = "successful" }, index);
        return index;
    });

    private Job Stored() => Now.Jobs.Find(new JobKey("default", "web"))!.Record;
}
