using NomadNodes.Errors;
using NomadNodes.Services.Jobs;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobValidationTests
{
    private const string Two = "{\"Name\":\"t\",\"Driver\":\"d\"}";

    /// <summary>A job, and what is wrong with it.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { """{"ID":"x"}""", "Missing job task groups" },
        { """{"ID":"x","TaskGroups":[]}""", "Missing job task groups" },
        { Job("a b", ""), "Job ID contains a space" },
        { Job("a\\u0000b", "\"Name\":\"n\""), "Job ID contains a null character" },
        { Job("x", "\"Name\":\"\""), "Missing job name" },
        { Job("x", "\"Name\":\"a\\u0000\""), "Job Name contains a null character" },
        { Job("x", "\"Datacenters\":[\"\"]"), "Job datacenter must be non-empty string" },
        { Job("x", "\"Type\":\"strange\""), "Invalid job type: \"strange\"" },
        { Job("x", "\"Type\":\"a\\\"b\""), "Invalid job type: \"a\\\"b\"" },
        { Job("x", "\"Priority\":101"), "job priority must be between [1, 100]" },
        { Job("x", "\"Priority\":-1"), "job priority must be between [1, 100]" },
        { Job("x", "\"Periodic\":{}"), "Periodic can only be used with \"batch\" or \"sysbatch\" scheduler" },
        { Job("x", "\"Type\":\"system\",\"ParameterizedJob\":{}"), "Parameterized job can only be used with \"batch\" or \"sysbatch\" scheduler" },
        { Groups($"{SentJobs.Group},{SentJobs.Group}"), "Job task group 2 redefines 'g' from group 1" },
        { SentJobs.OfGroup("\"Count\":2", "\"Type\":\"system\""), "Job task group g has count 2. Count cannot exceed 1 with system scheduler" },
        { SentJobs.OfGroup("\"Count\":-1"), InGroup("Task group count can't be negative") },
        { Groups("{\"Name\":\"g\"}"), InGroup("Missing tasks for task group") },
        { SentJobs.OfGroup("\"MaxClientDisconnect\":-1"), InGroup("max_client_disconnect cannot be negative") },
        { SentJobs.OfGroup("\"Disconnect\":{\"LostAfter\":-1}"), InGroup("lost_after cannot be a negative duration") },
        { SentJobs.OfGroup("\"EphemeralDisk\":{\"SizeMB\":-5}"), InGroup("minimum DiskMB value is 10; got -5") },
        { SentJobs.OfGroup("\"ReschedulePolicy\":{\"Delay\":1000000000}"), InGroup(MultiError.Text(["Delay cannot be less than 5s (got 1s)"])) },
        { SentJobs.OfGroup("\"ReschedulePolicy\":{}", "\"Type\":\"system\""), InGroup("System jobs should not have a reschedule policy") },
        { SentJobs.OfGroup("\"Migrate\":{}", "\"Type\":\"batch\""), InGroup("Job type \"batch\" does not allow migrate block") },
        { Groups($$"""{"Name":"g","Tasks":[{{Two}},{{Two}}]}"""), InGroup("Task 2 redefines 't' from task 1") },
        { SentJobs.OfTask("\"Driver\":\"\""), InTask("Missing task driver") },
        { SentJobs.OfTask("\"Resources\":{\"CPU\":0,\"MemoryMB\":1}"), InResources("minimum CPU value is 1; got 0", "minimum MemoryMB value is 10; got 1") },
        { SentJobs.OfTask("\"Resources\":{\"CPU\":10,\"Cores\":1}"), InResources("Task can only ask for 'cpu' or 'cores' resource, not both.") },
        { SentJobs.OfTask("\"Resources\":{\"MemoryMB\":100,\"MemoryMaxMB\":99}"), InResources("MemoryMaxMB value (99) should be larger than MemoryMB value (100)") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultsOf_SaysWhatIsWrong(string job, string fault) => Assert.Equal([fault], JobValidation.FaultsOf(SentJobs.Canonical(job)));

    [Fact]
    public void FaultsOf_TellsAllAtOnce_InOrder()
    {
        var job = SentJobs.Canonical("""{"ID":"a b","Type":"x","Priority":101,"TaskGroups":[{"Tasks":[{"Name":"t","Driver":"d"}]},{"Name":"h","Count":-1,"Tasks":[{"Name":"t"}]}]}""");

        Assert.Equal(
            [
                "Job ID contains a space",
                "Invalid job type: \"x\"",
                "Job task group 1 missing name",
                "Task group h validation failed: 2 errors occurred:\n\t* Task group count can't be negative\n\t* Task t validation failed: 1 error occurred:\n\t* Missing task driver\n\n\n\n",
                "job priority must be between [1, 100]",
            ],
            JobValidation.FaultsOf(job));
    }

    [Theory]
    [InlineData("\"Count\":0", "")]
    [InlineData("\"Count\":1", "\"Type\":\"system\"")]
    [InlineData("\"Count\":0", "\"Type\":\"batch\",\"ParameterizedJob\":{}")]
    [InlineData("\"ReschedulePolicy\":{\"Attempts\":0,\"Unlimited\":false,\"Delay\":0}", "")]
    [InlineData("\"Count\":1", "\"Type\":\"sysbatch\",\"Periodic\":{\"Spec\":\"@daily\"},\"Priority\":100")]
    public void FaultsOf_IsEmpty_IfTheJobIsInOrder(string group, string members) => Assert.Empty(JobValidation.FaultsOf(SentJobs.Canonical(SentJobs.OfGroup(group, members))));

    [Fact]
    public void FaultsOf_SaysThatATaskHasNoName_InBothPlaces()
    {
        var job = SentJobs.Canonical(Groups("""{"Name":"g","Tasks":[{"Driver":"d"}]}"""));

        Assert.Equal(
            [InGroup("Task 1 missing name", "Task  validation failed: 1 error occurred:\n\t* Missing task name\n\n")],
            JobValidation.FaultsOf(job));
    }

    private static string Job(string id, string members) => $$"""{"ID":"{{id}}","TaskGroups":[{{SentJobs.Group}}]{{(members.Length == 0 ? "" : "," + members)}}}""";

    private static string Groups(string groups) => $$"""{"ID":"x","TaskGroups":[{{groups}}]}""";

    private static string InGroup(params string[] faults) => "Task group g validation failed: " + MultiError.Text(faults);

    private static string InTask(string fault) => InGroup("Task t validation failed: " + MultiError.Text([fault]));

    private static string InResources(params string[] faults) => InTask(MultiError.Text([MultiError.Text(faults)]));
}
