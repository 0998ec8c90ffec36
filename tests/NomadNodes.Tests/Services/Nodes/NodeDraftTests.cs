using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeDraftTests
{
    private readonly OneWrite _write = new();
    private int _ids;

    [Fact]
    public void Complete_MakesUpWhatARegistrationNeeds()
    {
        var node = NodeDraft.Complete(_write.Transaction, new Node(), NewId, fill: false);

        Assert.Equal("00000001-0000-0000-0000-000000000000", node.ID);
        Assert.Equal("00000002-0000-0000-0000-000000000000", node.SecretID);
        Assert.Equal(("node-00000001", "dc1"), (node.Name, node.Datacenter));
        Assert.Equal(new Node { ID = node.ID, SecretID = node.SecretID, Name = node.Name, Datacenter = node.Datacenter }, node);
    }

    [Fact]
    public void Complete_LeavesWhatIsThere()
    {
        var draft = new Node { ID = OneWrite.Id, SecretID = "s", Name = "n", Datacenter = "d" };

        Assert.Equal(draft, NodeDraft.Complete(_write.Transaction, draft, NewId, fill: false));
        Assert.Equal(0, _ids);
    }

    [Theory]
    [InlineData("", "known")]
    [InlineData("sent", "sent")]
    public void Complete_KeepsTheSecretOfAKnownNode_IfNoneIsSent(string sent, string expected)
    {
        _write.Store(new Node { ID = OneWrite.Id, SecretID = "known" });

        Assert.Equal(expected, NodeDraft.Complete(_write.Transaction, new Node { ID = OneWrite.Id.ToUpperInvariant(), SecretID = sent }, NewId, fill: false).SecretID);
    }

    [Fact]
    public void Complete_FillsTheNode_IfAsked()
    {
        var node = NodeDraft.Complete(_write.Transaction, new Node(), NewId, fill: true);

        Assert.Equal(node.Name, node.Attributes!["unique.hostname"]);
        Assert.NotNull(node.Drivers);
    }

    private Guid NewId() => new(++_ids, 0, 0, new byte[8]);
}
