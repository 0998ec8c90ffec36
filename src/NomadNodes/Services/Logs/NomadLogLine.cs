using System.Globalization;
using Microsoft.Extensions.Logging;

namespace NomadNodes.Services.Logs;

/// <summary>How a Nomad agent begins a line of its log: <c>2026-11-22T01:45:24.937Z [INFO]  nomad: </c>.</summary>
internal static class NomadLogLine
{
    // The names that our own types log under begin so; behind it comes the room that they are in.
    private const string OwnPrefix = "NomadNodes.";

    /// <param name="output">What is written to.</param>
    /// <param name="at">When.</param>
    /// <param name="level">How important.</param>
    /// <param name="category">Who speaks; null or empty for nobody.</param>
    public static void WriteHead(TextWriter output, DateTimeOffset at, LogLevel level, string? category)
    {
        output.Write(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        output.Write(MarkOf(level));
        if (string.IsNullOrEmpty(category)) return;
        output.Write(PartOf(category));
        output.Write(": ");
    }

    /// <summary>The part of the server that speaks.</summary>
    public static string PartOf(string category)
    {
        if (!category.StartsWith(OwnPrefix, StringComparison.Ordinal)) return category;
        var rest = category[OwnPrefix.Length..];
        return rest.Split('.')[0].ToLowerInvariant();
    }

    /// <summary>Nomad's word for a level.</summary>
    public static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "error",
    };

    private static string MarkOf(LogLevel level) => level switch
    {
        LogLevel.Trace => " [TRACE] ",
        LogLevel.Debug => " [DEBUG] ",
        LogLevel.Information => " [INFO]  ",
        LogLevel.Warning => " [WARN]  ",
        _ => " [ERROR] ",
    };
}
