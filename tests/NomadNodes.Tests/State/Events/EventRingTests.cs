using NomadNodes.State.Events;

namespace NomadNodes.Tests.State.Events;

public sealed class EventRingTests
{
    [Theory]
    [InlineData(0, "10 12 12 15")]
    [InlineData(9, "10 12 12 15")]
    [InlineData(10, "10 12 12 15")]
    [InlineData(11, "12 12 15")]
    [InlineData(12, "12 12 15")]
    [InlineData(13, "15")]
    [InlineData(15, "15")]
    [InlineData(16, "15")]
    [InlineData(ulong.MaxValue, "15")]
    public void FindStart_LeadsToTheFirstBatchNotOlder_OrToTheNewest(ulong index, string expected)
    {
        var ring = Ring(4, 9, 10, 12, 12, 15);

        Assert.Equal(expected, string.Join(' ', From(ring, index)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void FindStart_LeadsToWhatComes_IfTheRingIsEmpty(ulong index)
    {
        var ring = Ring(4);
        var start = ring.FindStart(index);
        ring.Append(Sample.Batch(3));

        Assert.Equal(3UL, start.Next!.Batch!.Index);
    }

    [Fact]
    public void Append_LetsGoOfTheOldest_IfTheRingIsFull()
    {
        var ring = Ring(3, 1, 2, 3);
        var before = ring.FindStart(1);
        var one = before.Next!;
        Assert.False(ring.HasLeft(before));

        ring.Append(Sample.Batch(4));
        Assert.True(ring.HasLeft(before));
        Assert.False(ring.HasLeft(one));
        Assert.Equal([2, 3, 4], From(ring, 0));

        ring.Append(Sample.Batch(5));
        Assert.True(ring.HasLeft(one));
        Assert.Equal([3, 4, 5], From(ring, 0));
    }

    [Fact]
    public void Clear_CutsTheChain()
    {
        var ring = Ring(3, 1, 2);
        var last = ring.FindStart(2).Next!;
        ring.Clear();
        ring.Append(Sample.Batch(1));

        Assert.Null(last.Next);
        Assert.True(ring.HasLeft(last));
        Assert.Equal([1], From(ring, 0));
    }

    [Fact]
    public void Append_CountsAfresh_AfterAClear()
    {
        var ring = Ring(2, 1, 2);
        ring.Clear();
        foreach (var index in new ulong[] { 7, 8, 9 }) ring.Append(Sample.Batch(index));

        Assert.Equal([8, 9], From(ring, 0));
    }

    private static EventRing Ring(int capacity, params ulong[] indexes)
    {
        var ring = new EventRing(capacity);
        foreach (var index in indexes) ring.Append(Sample.Batch(index));
        return ring;
    }

    private static IEnumerable<ulong> From(EventRing ring, ulong index)
    {
        for (var node = ring.FindStart(index).Next; node is not null; node = node.Next) yield return node.Batch!.Index;
    }
}
