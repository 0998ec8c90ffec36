using NomadNodes.Model.Jobs;
using NomadNodes.Services.Jobs;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobChangeTests
{
    private static readonly string Rich = SentJobs.OfGroup(
        "\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]",
        "\"Type\":\"service\",\"Meta\":{\"a\":\"1\",\"b\":\"2\"},\"Priority\":50");

    [Theory]
    [InlineData("\"Count\":2,\"Services\":[{\"Port\":\"http\",\"Name\":\"web\"}]", "\"Meta\":{\"b\":\"2\",\"a\":\"1\"}")]
    [InlineData("\"Count\":2,\"Meta\":{},\"Constraints\":[],\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"},\"Version\":9,\"Status\":\"dead\"")]
    [InlineData("\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}],\"EphemeralDisk\":{\"SizeMB\":300}", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"},\"Datacenters\":[\"*\"],\"Update\":{}")]
    public void IsNone_IfTheSameIsSaidInOtherWords(string group, string members) =>
        Assert.True(JobChange.IsNone(Stored(Rich), SentJobs.Canonical(SentJobs.OfGroup(group, members))));

    [Theory]
    [InlineData("\"Count\":3,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"}")]
    [InlineData("\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"api\"}]", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"}")]
    [InlineData("\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]", "\"Meta\":{\"a\":\"1\"}")]
    [InlineData("\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"},\"Stop\":true")]
    [InlineData("\"Count\":2,\"Services\":[{\"Name\":\"web\",\"Port\":\"http\"}]", "\"Meta\":{\"a\":\"1\",\"b\":\"2\"},\"Update\":{\"Canary\":1}")]
    public void IsNone_IsFalse_IfAnythingOfTheSpecificationDiffers(string group, string members) =>
        Assert.False(JobChange.IsNone(Stored(Rich), SentJobs.Canonical(SentJobs.OfGroup(group, members))));

    [Fact]
    public void WithKnownCounts_KeepsThoseOfKnownGroups()
    {
        var known = SentJobs.Canonical(SentJobs.OfGroup("\"Count\":5"));
        var sent = SentJobs.Canonical($$"""{"ID":"web","TaskGroups":[{{SentJobs.Group}},{"Name":"new","Count":3,"Tasks":[{"Name":"t","Driver":"d"}]}]}""");

        Assert.Equal([5, 3], JobChange.WithKnownCounts(sent, known).TaskGroups!.Select(group => group.Count));
    }

    private static Job Stored(string job) => SentJobs.Canonical(job) with
    {
        Status = "running",
        Stable = true,
        Version = 3,
        SubmitTime = 17,
        CreateIndex = 8,
        ModifyIndex = 11,
        JobModifyIndex = 10,
    };
}
