using System.Text.Json.Nodes;
using NomadNodes.Agent.Export;

namespace NomadNodes.Tests.Agent.Export;

public sealed class JobSecretsTests
{
    [Theory]
    [InlineData("""{"Env":{"A":"b"}}""")]
    [InlineData("""{"Config":{"auth":{"username":"u"}}}""")]
    [InlineData("""{"Config":{"Proxy-Authorization":"Basic x"}}""")]
    [InlineData("""{"Meta":{"session_cookie":"x"}}""")]
    [InlineData("""{"Services":[{"Checks":[{"Header":{"X-Any":["x"]}}]}]}""")]
    [InlineData("""{"Artifacts":[{"GetterHeaders":{"X-Any":"x"}}]}""")]
    public void Redact_TakesTheValueOut(string job)
    {
        var (text, count) = Redacted(job, keeps: false);

        Assert.Equal(1, count);
        Assert.Contains("\"redacted\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Name":"web","Services":[{"Checks":[{"Path":"/health"}]}]}""", false)]
    [InlineData("""{"Env":{"A":"b"}}""", true)]
    public void Redact_LeavesTheJob_IfThereIsNothingToHide(string job, bool keeps) => Assert.Equal((job, 0), Redacted(job, keeps));

    private static (string Text, int Count) Redacted(string json, bool keeps)
    {
        var job = JsonNode.Parse(json)!.AsObject();
        var secrets = new JobSecrets(keeps);
        secrets.Redact(job);
        return (job.ToJsonString(), secrets.Redacted);
    }
}
