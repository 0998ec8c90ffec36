using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Responses;
using NomadNodes.Services.Jobs;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobRegistrationTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly JobWrites _jobs;

    public JobRegistrationTests() => _jobs = new JobWrites(_store, Guid.NewGuid);

    private Snapshot Now => _store.Current;

    private JobSummary Summary => Now.JobSummaries.Find(new JobKey("default", "web"))!.Record;

    /// <summary>The index that the client enforces, whether there is a job, and the refusal; empty for none.</summary>
    public static TheoryData<ulong, bool, string> Enforced => new()
    {
        { 0, false, "" },
        { 0, true, "Enforcing job modify index 0: job already exists" },
        { First, true, "" },
        { 5, true, $"Enforcing job modify index 5: job exists with conflicting job modify index: {First}" },
        { 5, false, "Enforcing job modify index 5: job does not exist" },
    };

    [Theory]
    [InlineData("service", "pending")]
    [InlineData("batch", "pending")]
    [InlineData("sysbatch", "pending")]
    [InlineData("system", "running")]
    public async Task RegisterAsync_StoresJobSummaryAndEvaluation_AtOneIndex(string type, string status)
    {
        var answer = await RegisterAsync($"\"Type\":\"{type}\",\"Priority\":70");

        Assert.Equal((First, First, First, ""), (answer.Index, answer.EvalCreateIndex, answer.JobModifyIndex, answer.Warnings));
        var job = Stored();
        Assert.Equal((First, First, First, 0ul, status), (job.CreateIndex, job.ModifyIndex, job.JobModifyIndex, job.Version, job.Status));
        Assert.NotEqual(0, job.SubmitTime);
        Assert.Equal((First, First), (Summary.CreateIndex, Summary.ModifyIndex));
        Assert.Equal([new("g", new TaskGroupSummary())], Summary.Summary!);
        Assert.Equal(JobChildrenSummary.Empty, Summary.Children);
        Assert.Equal(
            $$"""{"ID":"{{answer.EvalID}}","Namespace":"default","Priority":70,"Type":"{{type}}","TriggeredBy":"job-register","JobID":"web","JobModifyIndex":{{First}},"Status":"pending","CreateIndex":{{First}},"ModifyIndex":{{First}},"CreateTime":{{job.SubmitTime}},"ModifyTime":{{job.SubmitTime}}}""",
            NomadNodes.Tests.Model.Written.Of(Eval(answer.EvalID)));
        Assert.Equal((First, First, First, First), (Now.Index, Now.Jobs.Index, Now.JobSummaries.Index, Now.Evals.Index));
    }

    [Fact]
    public async Task RegisterAsync_OnlyEvaluates_IfTheJobIsTheSame()
    {
        await RegisterAsync();
        await _store.WriteAsync(write => Touch(write, job => job with { ModifyIndex = write.NextIndex() }));
        var before = Stored();

        var answer = await RegisterAsync();

        Assert.Equal((First + 2, First + 2, First + 1), (answer.Index, answer.EvalCreateIndex, answer.JobModifyIndex));
        Assert.Same(before, Stored());
        Assert.Equal((0ul, First + 2), (Eval(answer.EvalID).JobModifyIndex, Eval(answer.EvalID).CreateIndex));
        Assert.Equal((First + 1, First), (Now.Jobs.Index, Now.JobSummaries.Index));
    }

    [Fact]
    public async Task RegisterAsync_MakesADeadJobPending_IfItIsTheSame()
    {
        await RegisterAsync("\"Type\":\"batch\"");
        await _store.WriteAsync(write => Touch(write, job => job with { Status = JobStatus.Dead, ModifyIndex = write.NextIndex() }));

        var answer = await RegisterAsync("\"Type\":\"batch\"");

        Assert.Equal((First + 2, First + 1), (answer.Index, answer.JobModifyIndex));
        Assert.Equal((JobStatus.Pending, 0ul, First, First + 2), (Stored().Status, Stored().Version, Stored().JobModifyIndex, Stored().ModifyIndex));
    }

    [Fact]
    public async Task RegisterAsync_MakesANewVersion_IfTheJobHasChanged()
    {
        await RegisterAsync();

        var answer = await RegisterAsync("\"Priority\":60");

        var job = Stored();
        Assert.Equal((First, First + 1, First + 1, 1ul), (job.CreateIndex, job.ModifyIndex, job.JobModifyIndex, job.Version));
        Assert.Equal((First + 1, 60L), (Eval(answer.EvalID).JobModifyIndex, Eval(answer.EvalID).Priority));
        Assert.Equal((First, First), (Summary.ModifyIndex, Now.JobSummaries.Index));
    }

    [Fact]
    public async Task RegisterAsync_AddsNewGroupsToTheSummary_AndKeepsTheCountsOfOthers()
    {
        await RegisterAsync();
        await _store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            write.JobSummaries.Put(Summary with { Summary = new Dictionary<string, TaskGroupSummary> { ["g"] = new() { Running = 2 } }, ModifyIndex = index }, index);
            return index;
        });

        await RegisterJobAsync("""{"ID":"web","TaskGroups":[{"Name":"h","Tasks":[{"Name":"t","Driver":"d"}]}]}""");

        Assert.Equal((First, First + 2), (Summary.CreateIndex, Summary.ModifyIndex));
        Assert.Equal(new Dictionary<string, TaskGroupSummary> { ["g"] = new() { Running = 2 }, ["h"] = new() }, Summary.Summary!);
    }

    [Theory]
    [InlineData("\"Type\":\"batch\",\"ParameterizedJob\":{}", "")]
    [InlineData("\"Type\":\"batch\",\"Periodic\":{\"Specs\":[\"@daily\"]}", "")]
    [InlineData("\"Type\":\"batch\",\"Periodic\":{\"Spec\":\"@daily\"}", "1 warning:\n\n* cron is deprecated and may be removed in a future release. Use crons instead")]
    public async Task RegisterAsync_DoesNotEvaluate_IfTheJobIsLaunchedLater(string members, string warnings)
    {
        Assert.Equal(new JobRegisterResponse("", 0, First, warnings, First), await RegisterAsync(members));

        Assert.Equal((JobStatus.Running, 0), (Stored().Status, Now.Evals.Count));
        Assert.Equal(new JobRegisterResponse("", 0, First, warnings, 0), await RegisterAsync(members));
        Assert.Equal(First, Now.Index);
    }

    [Theory]
    [MemberData(nameof(Enforced))]
    public async Task RegisterAsync_HonoursTheEnforcedIndex(ulong enforced, bool exists, string refusal)
    {
        if (exists) await RegisterAsync();
        var index = Now.Index;

        var outcome = await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(SentJobs.Simple("\"Priority\":9")), EnforcedIndex: enforced));

        Assert.Equal(refusal.Length == 0 ? null : new ApiError(500, refusal), outcome.Error);
        Assert.Equal(refusal.Length == 0 ? index + 1 : index, Now.Index);
    }

    [Fact]
    public async Task RegisterAsync_TakesTheEvaluationsPriority_AndKeepsCounts_IfTold()
    {
        await RegisterJobAsync(SentJobs.OfGroup("\"Count\":4"));

        var outcome = await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(SentJobs.Simple("\"Meta\":{\"a\":\"b\"}")), PreserveCounts: true, EvalPriority: 90));

        Assert.True(outcome.Succeeded(out var answer, out _));
        Assert.Equal((4L, 1ul), (Stored().TaskGroups![0].Count, Stored().Version));
        Assert.Equal((90L, 50L), (Eval(answer.EvalID).Priority, Stored().Priority));
    }

    [Theory]
    [InlineData("\"NodePool\":\"nope\"", "default", "job \"web\" is in nonexistent node pool \"nope\"")]
    [InlineData("\"NodePool\":\"not valid!\"", "default", "job \"web\" is in nonexistent node pool \"not valid!\"")]
    [InlineData("", "nope", "job \"web\" is in nonexistent namespace \"nope\"")]
    [InlineData("\"Priority\":101", "default", "job priority must be between [1, 100]")]
    public async Task RegisterAsync_RefusesWithoutAnIndex(string members, string ns, string fault)
    {
        var outcome = await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(SentJobs.Simple(members)) with { Namespace = ns }));

        Assert.Equal(new ApiError(500, MultiError.Text([fault])), outcome.Error);
        Assert.Equal((StateWrites.Fresh, 0), (Now.Index, Now.Jobs.Count));
    }

    [Fact]
    public async Task RegisterAsync_TellsAllFaultsAtOnce()
    {
        var outcome = await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(SentJobs.Simple("\"NodePool\":\"nope\",\"Type\":\"x\"")) with { Namespace = "no" }));

        Assert.StartsWith("3 errors occurred:\n\t* job \"web\" is in nonexistent namespace \"no\"\n\t* job \"web\" is in nonexistent node pool \"nope\"\n\t* Invalid job type", outcome.Error!.Text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _store.Dispose();
        _store.Events.Dispose();
    }

    private Task<JobRegisterResponse> RegisterAsync(string members = "") => RegisterJobAsync(SentJobs.Simple(members));

    private async Task<JobRegisterResponse> RegisterJobAsync(string job)
    {
        Assert.True((await _jobs.RegisterAsync(new JobOrder(SentJobs.Canonical(job)))).Succeeded(out var answer, out _));
        return answer;
    }

    private Job Stored() => Now.Jobs.Find(new JobKey("default", "web"))!.Record;

    private NomadNodes.Model.Scheduling.Evaluation Eval(string id) => Now.Evals.Find(UuidKey.Of(id))!.Record;

    private static ulong Touch(WriteTransaction write, Func<Job, Job> change)
    {
        write.Jobs.Put(change(write.Jobs.Find(new JobKey("default", "web"))!), write.Index);
        return write.Index;
    }
}
