using System.Text;
using NomadNodes.State;

namespace NomadNodes.Tests.State;

public sealed class JobKeyTests
{
    /// <summary>In order.</summary>
    private static readonly JobKey[] Sorted =
    [
        new("-", "z"), new("a", "B"), new("a", "b"), new("a", "b/c"), new("a", "bb"), new("a", "\uFFFD"), new("a", "\U0001F600"), new("a-b", "a"), new("a0", "a"), new("ab", "a"), new("b", "a"),
    ];

    [Fact]
    public void Keys_AreOrdered_ByNamespaceThenIdAsBytes() => Assert.Equal(Sorted, Sorted.Reverse().Order());

    [Fact]
    public void Texts_HaveTheKeysOrder_AsBytes() => Assert.Equal(
        Sorted.Select(key => key.ToString()),
        Sorted.Reverse().Select(key => key.ToString()).OrderBy(Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y))));

    [Fact]
    public void Texts_Differ_IfKeysDo() => Assert.NotEqual(new JobKey("a", "b-c").ToString(), new JobKey("a-b", "c").ToString());
}
