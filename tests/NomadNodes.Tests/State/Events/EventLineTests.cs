using NomadNodes.State.Events;

namespace NomadNodes.Tests.State.Events;

public sealed class EventLineTests
{
    private const string Pool =
        """{"Name":"dev","Description":"","Meta":null,"SchedulerConfiguration":null,"NodeIdentityTTL":0,"Hash":null,"CreateIndex":0,"ModifyIndex":0}""";

    private const string First =
        $$$"""{"Topic":"NodePool","Type":"Type","Key":"dev","Namespace":"","FilterKeys":null,"Index":7,"Payload":{"NodePool":{{{Pool}}}}}""";

    private const string Second =
        $$$"""{"Topic":"Job","Type":"Type","Key":"dev","Namespace":"ns","FilterKeys":["a",""],"Index":7,"Payload":{"NodePool":{{{Pool}}}}}""";

    private static readonly EventBatch Batch = new(7, [Sample.Event(7), Sample.Event(7, "Job", inNamespace: "ns", filterKeys: ["a", ""])]);

    [Fact]
    public void Line_IsTheWholeBatch() =>
        Assert.Equal($$"""{"Index":7,"Events":[{{First}},{{Second}}]}""" + "\n", Batch.Line.Whole.Text());

    [Fact]
    public void Line_KnowsItsEvents() => Assert.Equal([First, Second], Batch.Line.Events.Select(one => one.Text()));

    [Fact]
    public void Line_IsMadeOnce()
    {
        var batch = Sample.Batch(7);

        Assert.Same(batch.Line, batch.Line);
    }

    [Fact]
    public void Heartbeat_IsAnEmptyObject() => Assert.Equal("{}\n", EventBatch.Heartbeat.Line.Whole.Text());

    [Fact]
    public void Join_RepeatsEvents_IfTheyAreGivenTwice()
    {
        var second = Batch.Line.Events[1];

        Assert.Equal($$"""{"Index":7,"Events":[{{Second}},{{Second}}]}""" + "\n", new ReadOnlyMemory<byte>(EventLine.Join(7, [second, second])).Text());
    }
}
