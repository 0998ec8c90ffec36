using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace NomadNodes;

/// <summary>Log lines as a Nomad agent writes them: <c>    2026-11-22T01:45:24.937Z [INFO]  nomad: cluster leadership acquired</c>.</summary>
internal sealed class NomadLogFormatter : ITextFormatter
{
    // The names that our own types log under begin so; behind it comes the room that they are in.
    private const string OwnPrefix = "NomadNodes.";

    private static readonly MessageTemplateTextFormatter Rest = new("{Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("    ");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        output.Write(LevelOf(logEvent.Level));
        if (logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name })
        {
            output.Write(PartOf(name));
            output.Write(": ");
        }

        Rest.Format(logEvent, output);
    }

    private static string PartOf(string name)
    {
        if (!name.StartsWith(OwnPrefix, StringComparison.Ordinal)) return name;
        var rest = name[OwnPrefix.Length..];
        return rest.Split('.')[0].ToLowerInvariant();
    }

    private static string LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " [TRACE] ",
        LogEventLevel.Debug => " [DEBUG] ",
        LogEventLevel.Information => " [INFO]  ",
        LogEventLevel.Warning => " [WARN]  ",
        _ => " [ERROR] ",
    };
}
