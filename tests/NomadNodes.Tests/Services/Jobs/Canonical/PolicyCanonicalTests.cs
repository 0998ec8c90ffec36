using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Services.Jobs.Canonical;

/// <summary>Restart, reschedule, update and migrate policies by type of the job, and what clients change of them.</summary>
public sealed class PolicyCanonicalTests
{
    private const string FullUpdate = """{"Stagger":30000000000,"MaxParallel":1,"HealthCheck":"checks","MinHealthyTime":10000000000,"HealthyDeadline":300000000000,"ProgressDeadline":600000000000,"AutoRevert":false,"AutoPromote":false,"Canary":0}""";
    private const string FullMigrate = """{"MaxParallel":1,"HealthCheck":"checks","MinHealthyTime":10000000000,"HealthyDeadline":300000000000}""";
    private const string LongRestart = """{"Attempts":2,"Interval":1800000000000,"Delay":15000000000,"Mode":"fail","RenderTemplates":false}""";
    private const string BatchRestart = """{"Attempts":3,"Interval":86400000000000,"Delay":15000000000,"Mode":"fail","RenderTemplates":false}""";

    /// <summary>The type; then restart, reschedule, update and migrate policy.</summary>
    public static TheoryData<string, string, string, string, string> Defaults => new()
    {
        { "service", LongRestart, """{"Attempts":0,"Interval":0,"Delay":30000000000,"DelayFunction":"exponential","MaxDelay":3600000000000,"Unlimited":true}""", FullUpdate, FullMigrate },
        { "batch", BatchRestart, """{"Attempts":1,"Interval":86400000000000,"Delay":5000000000,"DelayFunction":"constant","MaxDelay":0,"Unlimited":false}""", "null", "null" },
        { "system", LongRestart, "null", FullUpdate, "null" },
        { "sysbatch", BatchRestart, "null", "null", "null" },
    };

    /// <summary>The job's Update, the group's, then MaxParallel and HealthCheck of the group, Stagger and MaxParallel of the job.</summary>
    public static TheoryData<string, string, long, string, long, long> Updates => new()
    {
        { "null", "null", 1, "checks", 30, 1 },
        { "{}", "null", 1, "checks", 30, 1 },
        { """{"MaxParallel":0}""", "null", 0, "checks", 0, 0 },
        { """{"MaxParallel":3,"Stagger":5000000000}""", "null", 3, "checks", 5, 3 },
        { """{"MaxParallel":3,"HealthCheck":"manual"}""", """{"MaxParallel":2}""", 2, "manual", 30, 3 },
        { "null", """{"MaxParallel":0,"HealthCheck":"task_states"}""", 0, "task_states", 30, 1 },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Of_FillsInTheDefaults_OfTheType(string type, string restart, string reschedule, string update, string migrate)
    {
        var group = SentJobs.Canonical(SentJobs.Simple($"\"Type\":\"{type}\"")).TaskGroups![0];

        Assert.Equal(restart, Written(group.RestartPolicy));
        Assert.Equal(restart, Written(group.Tasks![0].RestartPolicy));
        Assert.Equal(reschedule, Written(group.ReschedulePolicy));
        Assert.Equal(update, Written(group.Update));
        Assert.Equal(migrate, Written(group.Migrate));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void Of_MergesUpdate_GroupOverJobOverDefault(string job, string group, long maxParallel, string healthCheck, long jobStagger, long jobMaxParallel)
    {
        var canonical = SentJobs.Canonical(SentJobs.OfGroup($"\"Update\":{group}", $"\"Update\":{job}"));

        var merged = canonical.TaskGroups![0].Update!;
        Assert.Equal((maxParallel, healthCheck, 5 * GoDuration.Minute), (merged.MaxParallel, merged.HealthCheck, merged.HealthyDeadline));
        Assert.Equal(new UpdateStrategy { Stagger = jobStagger * GoDuration.Second, MaxParallel = jobMaxParallel }, canonical.Update);
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("sysbatch")]
    public void Of_DropsUpdate_IfTheJobFinishes(string type)
    {
        var canonical = SentJobs.Canonical(SentJobs.OfGroup("\"Update\":{\"MaxParallel\":2}", $"\"Type\":\"{type}\",\"Update\":{{\"MaxParallel\":2}}"));

        Assert.Null(canonical.TaskGroups![0].Update);
        Assert.Equal(UpdateStrategy.Empty, canonical.Update);
    }

    [Fact]
    public void Of_OverridesSingleMembersOfRestart_TaskOverGroupOverDefault()
    {
        var task = SentJobs.CanonicalTask("\"RestartPolicy\":{\"Delay\":1000000000}", "\"RestartPolicy\":{\"Attempts\":0,\"Mode\":\"delay\",\"RenderTemplates\":true}");

        Assert.Equal(new RestartPolicy { Attempts = 0, Interval = 30 * GoDuration.Minute, Delay = GoDuration.Second, Mode = "delay", RenderTemplates = true }, task.RestartPolicy);
    }

    [Fact]
    public void Of_MergesReschedule_GroupOverJobOverDefault()
    {
        var group = SentJobs.CanonicalGroup("\"ReschedulePolicy\":{\"Unlimited\":false}", "\"Reschedule\":{\"Attempts\":4,\"Interval\":60000000000,\"Unlimited\":true}");

        Assert.Equal(
            new ReschedulePolicy { Attempts = 4, Interval = GoDuration.Minute, Delay = 30 * GoDuration.Second, DelayFunction = "exponential", MaxDelay = GoDuration.Hour },
            group.ReschedulePolicy);
    }

    [Fact]
    public void Of_MergesMigrate_GroupOverJobOverDefault()
    {
        var group = SentJobs.CanonicalGroup("\"Migrate\":{\"MaxParallel\":5}", "\"Migrate\":{\"MaxParallel\":3,\"HealthCheck\":\"task_states\"}");

        Assert.Equal(new MigrateStrategy { MaxParallel = 5, HealthCheck = "task_states", MinHealthyTime = 10 * GoDuration.Second, HealthyDeadline = 5 * GoDuration.Minute }, group.Migrate);
    }

    private static string Written<T>(T? record)
        where T : class, IWireForm => record is null ? "null" : NomadNodes.Tests.Model.Written.Of(record);
}
