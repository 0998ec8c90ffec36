using System.Text;
using NomadNodes.State;

namespace NomadNodes.Tests.State;

public sealed class TextKeyTests
{
    private static readonly string[] Texts = ["", "a", "A", "aa", "ab", "a-b", "a.b", "é", "z", "\uD7FF", "\uE000", "\uFFFD", "😀", "😁", "😀a", "a😀", "a\uFFFD"];

    [Fact]
    public void CompareTo_OrdersAsTheBytesOfUtf8Do()
    {
        foreach (var one in Texts)
        {
            foreach (var other in Texts)
            {
                var expected = Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));
                Assert.Equal(Math.Sign(expected), Math.Sign(new TextKey(one).CompareTo(new TextKey(other))));
            }
        }
    }
}
