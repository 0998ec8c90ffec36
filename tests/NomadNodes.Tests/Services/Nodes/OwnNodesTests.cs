using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class OwnNodesTests
{
    [Fact]
    public void Id_FollowsFromTheServers()
    {
        Assert.Equal(OwnNodes.IdOf("a"), OwnNodes.IdOf("a"));
        Assert.NotEqual(OwnNodes.IdOf("a"), OwnNodes.IdOf("b"));
    }
}
