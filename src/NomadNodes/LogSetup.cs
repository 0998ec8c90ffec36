using System.Globalization;
using Microsoft.Extensions.Logging;
using NomadNodes.Errors;
using NomadNodes.Services.Logs;
using NomadNodes.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace NomadNodes;

/// <summary>Logging to standard output, or to whoever takes the lines, through a Serilog logger that belongs to one server (docs/decisions/0005-serilog.md).</summary>
internal static class LogSetup
{
    private const string LineForm = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffZ} [{Level:u4}] {Message:lj}{NewLine}{Exception}";

    /// <param name="settings">What is written, and how.</param>
    /// <param name="lines">Takes each line in the place of standard output.</param>
    public static ServerLog Create(LogSettings settings, Action<string>? lines)
    {
        var tap = new LogTap(TimeProvider.System);
        return new ServerLog(LoggerFactory.Create(logging => Configure(logging, settings, lines, tap)), tap);
    }

    private static void Configure(ILoggingBuilder logging, LogSettings settings, Action<string>? lines, LogTap tap)
    {
        logging.SetMinimumLevel(LogLevel.Trace);
        logging.AddProvider(tap);
        AddFilters<LogTap>(logging, LogLevel.Trace);
        if (settings.Level == LogDetail.Off) return;
        logging.AddSerilog(CreateLogger(settings, lines), dispose: true);
        AddFilters<SerilogLoggerProvider>(logging, ToLogLevel(settings.Level));
    }

    private static void AddFilters<TProvider>(ILoggingBuilder logging, LogLevel level)
        where TProvider : ILoggerProvider
    {
        logging.AddFilter<TProvider>(null, level);
        // What the framework says about each request is less than our own line, and costs a scope per request.
        logging.AddFilter<TProvider>("Microsoft", LogLevel.Warning);
        logging.AddFilter<TProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A start that fails is thrown to whoever starts the server; the host would tell it a second time.
        logging.AddFilter<TProvider>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static Logger CreateLogger(LogSettings settings, Action<string>? lines)
    {
        // The web server tells of every exception that reaches it; this one is meant.
        var configuration = new LoggerConfiguration().MinimumLevel.Is(ToEventLevel(settings.Level)).Filter.ByExcluding(static line => line.Exception is CutOffException);
        if (lines is not null) return configuration.WriteTo.Sink(new LineSink(FormOf(settings), lines)).CreateLogger();
        return settings is { Json: false, Form: LogForm.Plain }
            ? configuration.WriteTo.Console(outputTemplate: LineForm, formatProvider: CultureInfo.InvariantCulture).CreateLogger()
            : configuration.WriteTo.Console(FormOf(settings)).CreateLogger();
    }

    private static ITextFormatter FormOf(LogSettings settings)
    {
        if (settings.Json) return new JsonFormatter(renderMessage: true);
        return settings.Form is LogForm.Nomad ? new NomadLogFormatter() : new MessageTemplateTextFormatter(LineForm, CultureInfo.InvariantCulture);
    }

    private static LogLevel ToLogLevel(LogDetail detail) => detail switch
    {
        LogDetail.Trace => LogLevel.Trace,
        LogDetail.Debug => LogLevel.Debug,
        LogDetail.Info => LogLevel.Information,
        LogDetail.Warn => LogLevel.Warning,
        LogDetail.Error => LogLevel.Error,
        _ => LogLevel.None,
    };

    private static LogEventLevel ToEventLevel(LogDetail detail) => detail switch
    {
        LogDetail.Trace => LogEventLevel.Verbose,
        LogDetail.Debug => LogEventLevel.Debug,
        LogDetail.Info => LogEventLevel.Information,
        LogDetail.Warn => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };
}
