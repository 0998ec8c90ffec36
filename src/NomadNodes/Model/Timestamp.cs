namespace NomadNodes.Model;

/// <summary>A moment in nanoseconds with the zone it was said in. The default value is Go's zero time, 0001-01-01T00:00:00Z, which the wire shows as null.</summary>
public readonly record struct Timestamp : IComparable<Timestamp>
{
    private const long SecondsToUnixEpoch = 62_135_596_800;
    private const int NanosecondsPerSecond = 1_000_000_000;

    private readonly long _seconds;

    private Timestamp(long secondsSinceYearOne, int nanosecond, short offsetMinutes)
    {
        _seconds = secondsSinceYearOne;
        Nanosecond = nanosecond;
        OffsetMinutes = offsetMinutes;
    }

    public long UnixSeconds => _seconds - SecondsToUnixEpoch;

    /// <summary>0 to 999,999,999, within the second.</summary>
    public int Nanosecond { get; }

    /// <summary>Minutes east of UTC; only how the moment is printed.</summary>
    public short OffsetMinutes { get; }

    /// <summary>True for Go's zero time, whatever its zone.</summary>
    public bool IsZero => _seconds == 0 && Nanosecond == 0;

    public static bool operator <(Timestamp left, Timestamp right) => left.CompareTo(right) < 0;

    public static bool operator >(Timestamp left, Timestamp right) => left.CompareTo(right) > 0;

    public static bool operator <=(Timestamp left, Timestamp right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Timestamp left, Timestamp right) => left.CompareTo(right) >= 0;

    public static Timestamp FromUnixSeconds(long seconds, int nanosecond = 0, short offsetMinutes = 0)
        => new(seconds + SecondsToUnixEpoch, nanosecond, offsetMinutes);

    /// <summary>In UTC.</summary>
    public static Timestamp FromUnixNanoseconds(long nanoseconds)
    {
        var (seconds, rest) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        return rest < 0 ? FromUnixSeconds(seconds - 1, (int)rest + NanosecondsPerSecond) : FromUnixSeconds(seconds, (int)rest);
    }

    public static Timestamp FromDateTimeOffset(DateTimeOffset time)
    {
        var (seconds, ticks) = Math.DivRem(time.UtcTicks, TimeSpan.TicksPerSecond);
        return new(seconds, (int)ticks * 100, (short)time.TotalOffsetMinutes);
    }

    /// <summary>RFC 3339 as Go reads it: any number of fractional digits, those after the ninth dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Timestamp time) => TimestampText.TryParse(text, out time);

    /// <summary>Wraps around outside of the years 1678 to 2262, as Go's UnixNano does.</summary>
    public long ToUnixNanoseconds() => unchecked(UnixSeconds * NanosecondsPerSecond + Nanosecond);

    /// <summary>Cut to 100 ns, in its own zone.</summary>
    public DateTimeOffset ToDateTimeOffset()
        => new DateTimeOffset(_seconds * TimeSpan.TicksPerSecond + Nanosecond / 100, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(OffsetMinutes));

    public Timestamp AddNanoseconds(long nanoseconds)
    {
        var (seconds, rest) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        var nanosecond = Nanosecond + (int)rest;
        if (nanosecond < 0)
            return new(_seconds + seconds - 1, nanosecond + NanosecondsPerSecond, OffsetMinutes);
        return nanosecond < NanosecondsPerSecond
            ? new(_seconds + seconds, nanosecond, OffsetMinutes)
            : new(_seconds + seconds + 1, nanosecond - NanosecondsPerSecond, OffsetMinutes);
    }

    /// <summary>The same moment without its fraction.</summary>
    public Timestamp WholeSecond() => new(_seconds, 0, OffsetMinutes);

    public int CompareTo(Timestamp other)
        => _seconds != other._seconds ? _seconds.CompareTo(other._seconds) : Nanosecond.CompareTo(other.Nanosecond);

    /// <summary>RFC 3339 with as many of nine fractional digits as are needed.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        return System.Text.Encoding.ASCII.GetString(text[..TimestampText.Format(this, text)]);
    }
}
