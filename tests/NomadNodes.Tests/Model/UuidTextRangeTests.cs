using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class UuidTextRangeTests
{
    private const string Id = "05a1b2c3-1111-4aaa-8bbb-00000000000f";

    [Theory]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("05a", true)]
    [InlineData("05a1b2c3", true)]
    [InlineData("05a1b2c3-", true)]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-00000000000", true)]
    [InlineData(Id, true)]
    [InlineData("06", false)]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-00000000000e", false)]
    public void Range_HoldsTheUuid_IfItsTextBeginsSo(string prefix, bool holds)
    {
        var range = UuidTextRange.Of(prefix)!.Value;

        Assert.Equal(holds, range.First <= UuidKey.Of(Id) && UuidKey.Of(Id) <= range.Last);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("05A1")]
    [InlineData("05a1b2c31")]
    [InlineData("-")]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-00000000000f0")]
    [InlineData("é")]
    public void Range_IsNone_IfNoUuidIsSpelledSo(string prefix) => Assert.Null(UuidTextRange.Of(prefix));
}
