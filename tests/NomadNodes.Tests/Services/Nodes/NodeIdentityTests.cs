using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeIdentityTests
{
    /// <summary>The attribute nomad.version, and whether an agent of that version has an identity.</summary>
    public static TheoryData<string?, bool> Versions => new()
    {
        { null, false }, { "", false }, { "unknown", false }, { "latest-1.11.0", false },
        { "0.12.0", false }, { "1.10.9", false }, { "1.10.99", false }, { "1.9.0", false }, { "1", false },
        { "1.11", true }, { "1.11.0", true }, { "1.11.1", true }, { "1.100.0", true }, { "2", true }, { "2.0.6", true }, { "v2.0.6", true }, { "10.0.0", true },
        { "1.11.0-beta.1", true }, { "1.11.0-dev", true }, { "1.10.9-dev", false }, { "1.11.0+ent", true }, { "2.0.6-dev+ent.hsm", true }, { "1.10.5+ent", false },
        { "2.0.6.1", true }, { "1.11.0 ", false }, { " 1.11.0", false }, { "1.11.0\n", false }, { "1.11.x", false }, { "2.0.6-", false }, { "-2.0.6", false },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void Registration_ShowsTheSigningKey_IfTheAgentIsNewEnough(string? version, bool expected)
    {
        var attributes = version is null ? null : new Dictionary<string, string> { ["nomad.version"] = version };
        var write = new OneWrite();
        NodeRegistration.Register(write.Transaction, new Node { ID = OneWrite.Id, Attributes = attributes });

        Assert.Equal(expected ? OneWrite.SigningKey : "", write.Stored.IdentitySigningKeyID);
    }

    [Fact]
    public void Registration_KeepsTheSigningKey_IfTheAgentBecameOlder()
    {
        var write = new OneWrite();
        write.Store(new Node { ID = OneWrite.Id, IdentitySigningKeyID = "known" });
        NodeRegistration.Register(write.Transaction, new Node { ID = OneWrite.Id, Attributes = new Dictionary<string, string> { ["nomad.version"] = "1.10.0" } });

        Assert.Equal("known", write.Stored.IdentitySigningKeyID);
    }
}
