using System.Globalization;
using Microsoft.Extensions.Logging;
using NomadNodes.Services.Logs;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace NomadNodes;

/// <summary>Log lines as a Nomad agent writes them: <c>    2026-11-22T01:45:24.937Z [INFO]  nomad: cluster leadership acquired</c>.</summary>
internal sealed class NomadLogFormatter : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Rest = new("{Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("    ");
        NomadLogLine.WriteHead(output, logEvent.Timestamp, ToLogLevel(logEvent.Level), SourceOf(logEvent));
        Rest.Format(logEvent, output);
    }

    private static string? SourceOf(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name } ? name : null;

    private static LogLevel ToLogLevel(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => LogLevel.Trace,
        LogEventLevel.Debug => LogLevel.Debug,
        LogEventLevel.Information => LogLevel.Information,
        LogEventLevel.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };
}
