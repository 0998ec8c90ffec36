using NomadNodes.Http.Journal;

namespace NomadNodes.Tests.Http.Journal;

public sealed class SecretQueryTests
{
    [Theory]
    [InlineData("/v1/nodes?token=abc", "/v1/nodes?token=redacted")]
    [InlineData("/v1/nodes?index=1&token=abc&wait=1s", "/v1/nodes?index=1&token=redacted&wait=1s")]
    [InlineData("/v1/nodes?TOKEN=abc", "/v1/nodes?TOKEN=redacted")]
    [InlineData("/v1/nodes?X-Nomad-Token=abc", "/v1/nodes?X-Nomad-Token=redacted")]
    [InlineData("/v1/nodes?access_token=abc&secret_id=def", "/v1/nodes?access_token=redacted&secret_id=redacted")]
    [InlineData("/v1/nodes?%74oken=abc", "/v1/nodes?%74oken=redacted")]
    [InlineData("/v1/nodes?to%6ben=abc&a=b", "/v1/nodes?to%6ben=redacted&a=b")]
    [InlineData("/v1/nodes?token=a%2", "/v1/nodes?token=redacted")]
    [InlineData("/v1/nodes?token=abc&token=def", "/v1/nodes?token=redacted&token=redacted")]
    [InlineData("/v1/nodes?filter=SecretID+%3D%3D+%22abc%22", "/v1/nodes?filter=redacted")]
    [InlineData("/v1/nodes?filter=%53ecretID==abc", "/v1/nodes?filter=redacted")]
    [InlineData("/v1/nodes?&&token=abc&", "/v1/nodes?&&token=redacted&")]
    public void Secret_IsTakenOut(string target, string shown) => Assert.Equal(shown, SecretQuery.Redact(target));

    [Theory]
    [InlineData("/v1/nodes")]
    [InlineData("/v1/acl/tokens")]
    [InlineData("/v1/nodes?")]
    [InlineData("/v1/nodes?token")]
    [InlineData("/v1/nodes?token=")]
    [InlineData("/v1/nodes?next_token=abc&per_page=2")]
    [InlineData("/v1/jobs?idempotency_token=abc")]
    [InlineData("/v1/nodes?prefix=token")]
    [InlineData("/v1/nodes?filter=Name+%3D%3D+%22a%26b%22")]
    [InlineData("/v1/nodes?filter=%zz")]
    public void Target_StaysAsItIs_IfThereIsNoSecret(string target) => Assert.Equal(target, SecretQuery.Redact(target));

    [Fact]
    public void Target_IsNotCopied_IfThereIsNothingToLookAt()
    {
        const string Target = "/v1/nodes?index=7&wait=300s";

        Assert.Same(Target, SecretQuery.Redact(Target));
    }
}
