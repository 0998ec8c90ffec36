using System.Globalization;

namespace NomadNodes.Errors;

/// <summary>This server's own: what the cluster's clock cannot be told.</summary>
internal static class ClockErrors
{
    public static readonly ApiError Stopping = new(503, "The server is stopping; the clock did not get as far as wanted.");

    public static ApiError Backwards(DateTimeOffset now, DateTimeOffset wanted) =>
        new(400, $"Now: {Text(wanted)} is before the clock's present time, {Text(now)}. Only a reset turns it back.");

    public static ApiError TooFar(TimeSpan longest, DateTimeOffset latest) =>
        new(400, $"The clock cannot be advanced that far: {longest.TotalHours}h at once, and not beyond {Text(latest)}.");

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
