using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.120000Z", "2026-01-02T03:04:05.12Z")]
    [InlineData("2026-01-02T03:04:05.000001Z", "2026-01-02T03:04:05.000001Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123456789Z")]
    [InlineData("2026-01-02T03:04:05.1234567899999Z", "2026-01-02T03:04:05.123456789Z")]
    [InlineData("2026-01-02T03:04:05,5Z", "2026-01-02T03:04:05.5Z")]
    [InlineData("2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.5+05:30", "2026-01-02T03:04:05.5+05:30")]
    [InlineData("2026-01-02T03:04:05-11:00", "2026-01-02T03:04:05-11:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    public void TryParse_PrintsTheSame_IfRfc3339(string text, string expected)
    {
        Assert.True(Timestamp.TryParse(text, out var time));
        Assert.Equal(expected, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-02")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03:04:05z")]
    [InlineData("2026-01-02T03:04:05.Z")]
    [InlineData("2026-01-02T03:04:05.5")]
    [InlineData("2026-01-02T24:04:05Z")]
    [InlineData("2026-01-02T03:04:60Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-01-02T03:04:05+0530")]
    [InlineData("2026-01-02T03:04:05+24:00")]
    [InlineData("2026-01-02T03:04:05+05:60")]
    [InlineData("2026-01-02T03:04:05+5:300")]
    [InlineData("2026-01-02T03:04:05Zx")]
    public void TryParse_False_IfNot(string text) => Assert.False(Timestamp.TryParse(text, out _));

    [Fact]
    public void Default_IsGoZeroTime()
    {
        Assert.True(default(Timestamp).IsZero);
        Assert.Equal("0001-01-01T00:00:00Z", default(Timestamp).ToString());
        Assert.True(Timestamp.TryParse("0001-01-01T01:00:00+01:00", out var zero) && zero.IsZero);
        Assert.False(Timestamp.FromUnixNanoseconds(0).IsZero);
    }

    [Theory]
    [InlineData(0, "1970-01-01T00:00:00Z")]
    [InlineData(-1, "1969-12-31T23:59:59.999999999Z")]
    [InlineData(1_767_323_045_123_456_789, "2026-01-02T03:04:05.123456789Z")]
    [InlineData(long.MinValue, "1677-09-21T00:12:43.145224192Z")]
    [InlineData(long.MaxValue, "2262-04-11T23:47:16.854775807Z")]
    public void FromUnixNanoseconds_SameBack_Always(long nanoseconds, string expected)
    {
        var time = Timestamp.FromUnixNanoseconds(nanoseconds);
        Assert.Equal(expected, time.ToString());
        Assert.Equal(nanoseconds, time.ToUnixNanoseconds());
    }

    [Fact]
    public void FromDateTimeOffset_KeepsZone_AndTicks()
    {
        var local = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var time = Timestamp.FromDateTimeOffset(local);
        Assert.Equal("2026-01-02T03:04:05.1234567+02:00", time.ToString());
        Assert.Equal(local, time.ToDateTimeOffset());
        Assert.Equal(local.Offset, time.ToDateTimeOffset().Offset);
        Assert.Equal(local.ToUnixTimeSeconds(), time.UnixSeconds);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(-1L)]
    [InlineData(499_999_999L)]
    [InlineData(500_000_000L)]
    [InlineData(-500_000_001L)]
    [InlineData(3_600_000_000_000L)]
    public void AddNanoseconds_Moves_Exactly(long nanoseconds)
    {
        var start = Timestamp.FromUnixNanoseconds(1_500_000_000);
        var moved = start.AddNanoseconds(nanoseconds);
        Assert.Equal(1_500_000_000 + nanoseconds, moved.ToUnixNanoseconds());
        Assert.InRange(moved.Nanosecond, 0, 999_999_999);
        Assert.Equal(Math.Sign(nanoseconds), moved.CompareTo(start));
    }

    [Fact]
    public void WholeSecond_NoFraction_IfThereWasOne()
    {
        Assert.True(Timestamp.TryParse("2026-01-02T03:04:05.9+01:00", out var time));
        Assert.Equal("2026-01-02T03:04:05+01:00", time.WholeSecond().ToString());
        Assert.True(time > time.WholeSecond());
    }
}
