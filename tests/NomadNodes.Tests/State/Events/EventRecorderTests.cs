using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Events;

public sealed class EventRecorderTests
{
    private readonly WriteTransaction _write = new(FreshState.Create(ClusterIdentity.Create(Guid.NewGuid)), new ManualTimeProvider());

    [Fact]
    public void Batches_AreEmpty_IfNothingWasTold()
    {
        _write.Begin();
        _write.NextIndex();

        Assert.Empty(_write.Events.ToBatches());
    }

    [Fact]
    public void Batches_HoldTheEventsOfOneIndex_InTheirOrder()
    {
        Tell("a", "b");
        Tell("c");

        Assert.Equal(["8: a b", "9: c"], Batches());
    }

    [Fact]
    public void Batches_ComeOfOneWrite_IfItTakesTwoIndexes()
    {
        _write.Begin();
        foreach (var name in new[] { "a", "b" })
        {
            _write.NextIndex();
            _write.Events.NodePool(EventType.NodePoolUpserted, new NodePool { Name = name });
        }

        Assert.Equal(["8: a", "9: b"], Batches());
    }

    [Fact]
    public void Batches_AreTwoOfOneIndex_IfTheWriteSaysSo()
    {
        Tell("a", "b");
        _write.Events.StartBatch();
        _write.Events.NodePool(EventType.NodePoolUpserted, new NodePool { Name = "c" });
        _write.Events.NodePool(EventType.NodePoolUpserted, new NodePool { Name = "d" });

        Assert.Equal(["8: a b", "8: c d"], Batches());
    }

    [Fact]
    public void Rollback_ForgetsWhatTheFailedWriteTold()
    {
        Tell("a");
        Tell("b", "c");
        _write.Rollback();
        Tell("d");

        Assert.Equal(["8: a", "9: d"], Batches());
    }

    [Fact]
    public void Node_IsToldAsItsEndpointShowsIt()
    {
        _write.Begin();
        _write.NextIndex();
        var node = new Node { ID = "f7476465-4d6e-c0de-26d0-e383c49be941", SecretID = "secret", DrainStrategy = new DrainStrategy() };
        _write.Events.Node(EventType.NodeDrain, node);

        var batch = Assert.Single(_write.Events.ToBatches());
        var shown = Schemas.Nodes.RowOf(node).Full.Text();
        var head = $$"""{"Index":8,"Events":[{"Topic":"Node","Type":"NodeDrain","Key":"{{node.ID}}","Namespace":"","FilterKeys":null,"Index":8,""";
        Assert.Equal($$$"""{{{head}}}"Payload":{"Node":{{{shown}}}}}]}""" + "\n", batch.Line.Whole.Text());
        Assert.Contains("\"Drain\":true", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret\"", shown, StringComparison.Ordinal);
    }

    private void Tell(params string[] pools)
    {
        _write.Begin();
        _write.NextIndex();
        foreach (var name in pools) _write.Events.NodePool(EventType.NodePoolUpserted, new NodePool { Name = name });
    }

    private IEnumerable<string> Batches() =>
        _write.Events.ToBatches().Select(batch => $"{batch.Index}: {string.Join(' ', batch.Events.Select(one => one.Key))}");
}
