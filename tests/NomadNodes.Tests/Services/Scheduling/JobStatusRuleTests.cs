using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;

namespace NomadNodes.Tests.Services.Scheduling;

public sealed class JobStatusRuleTests
{
    [Theory]
    [InlineData(JobType.System, false, JobStatus.Running)]
    [InlineData(JobType.System, true, JobStatus.Dead)]
    [InlineData(JobType.Service, false, JobStatus.Dead)]
    [InlineData(JobType.Sysbatch, false, JobStatus.Dead)]
    public void Of_FollowsTheType_IfThereIsNothingOfTheJob(string type, bool stop, string expected) =>
        Assert.Equal(expected, JobStatusRule.Of(new Job { Type = type, Stop = stop }, [], [], []));

    [Fact]
    public void Of_Running_IfThePeriodicJobIsNotStopped() =>
        Assert.Equal(JobStatus.Running, JobStatusRule.Of(new Job { Type = JobType.Batch, Periodic = new PeriodicConfig() }, [], [], []));

    [Theory]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Pending, JobStatus.Running)]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Running, JobStatus.Running)]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Unknown, JobStatus.Running)]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Complete, JobStatus.Dead)]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Failed, JobStatus.Dead)]
    [InlineData(AllocDesiredStatus.Run, AllocClientStatus.Lost, JobStatus.Dead)]
    [InlineData(AllocDesiredStatus.Stop, AllocClientStatus.Running, JobStatus.Dead)]
    [InlineData(AllocDesiredStatus.Evict, AllocClientStatus.Running, JobStatus.Dead)]
    public void Of_FollowsTheAllocation_IfThereIsOne(string desired, string client, string expected) => Assert.Equal(
        expected,
        JobStatusRule.Of(new Job { Type = JobType.Service }, [new Allocation { DesiredStatus = desired, ClientStatus = client }], [], []));

    [Theory]
    [InlineData(EvalStatus.Pending, JobStatus.Pending)]
    [InlineData(EvalStatus.Blocked, JobStatus.Pending)]
    [InlineData(EvalStatus.Complete, JobStatus.Dead)]
    [InlineData(EvalStatus.Failed, JobStatus.Dead)]
    [InlineData(EvalStatus.Canceled, JobStatus.Dead)]
    public void Of_FollowsTheEvaluation_IfNothingIsLive(string status, string expected) =>
        Assert.Equal(expected, JobStatusRule.Of(new Job { Type = JobType.Batch }, [], [new Evaluation { Status = status }], []));

    [Theory]
    [InlineData(DeploymentStatus.Running, JobStatus.Running)]
    [InlineData(DeploymentStatus.Paused, JobStatus.Running)]
    [InlineData(DeploymentStatus.Successful, JobStatus.Pending)]
    [InlineData(DeploymentStatus.Cancelled, JobStatus.Pending)]
    public void Of_Running_IfADeploymentIsUnderWay(string status, string expected) => Assert.Equal(
        expected,
        JobStatusRule.Of(new Job { Type = JobType.Service }, [], [new Evaluation { Status = EvalStatus.Blocked }], [new Deployment { Status = status }]));

    [Theory]
    [InlineData(JobType.Service, JobStatus.Pending)]
    [InlineData(JobType.Batch, JobStatus.Pending)]
    [InlineData(JobType.Sysbatch, JobStatus.Pending)]
    [InlineData(JobType.System, JobStatus.Running)]
    public void OfNew_FollowsTheType(string type, string expected) => Assert.Equal(expected, JobStatusRule.OfNew(new Job { Type = type }));

    [Fact]
    public void OfNew_Running_IfItIsParameterized() =>
        Assert.Equal(JobStatus.Running, JobStatusRule.OfNew(new Job { Type = JobType.Batch, ParameterizedJob = new ParameterizedJobConfig() }));
}
