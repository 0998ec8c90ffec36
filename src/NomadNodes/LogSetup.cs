using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NomadNodes.Errors;
using NomadNodes.Services.Logs;
using NomadNodes.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace NomadNodes;

/// <summary>Logging to standard output through a Serilog logger that belongs to one server (docs/decisions/0005-serilog.md).</summary>
internal static class LogSetup
{
    private const string LineForm = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffZ} [{Level:u4}] {Message:lj}{NewLine}{Exception}";

    public static void Configure(ILoggingBuilder logging, LogSettings settings)
    {
        logging.SetMinimumLevel(LogLevel.Trace);
        AddTap(logging);
        if (settings.Level == LogDetail.Off) return;
        logging.AddSerilog(CreateLogger(settings), dispose: true);
        AddFilters<SerilogLoggerProvider>(logging, ToLogLevel(settings.Level));
    }

    /// <summary>For those who listen over the API (/v1/agent/monitor), whatever is written to standard output.</summary>
    private static void AddTap(ILoggingBuilder logging)
    {
        var tap = new LogTap(TimeProvider.System);
        logging.Services.AddSingleton(tap);
        logging.AddProvider(tap);
        AddFilters<LogTap>(logging, LogLevel.Trace);
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

    private static Logger CreateLogger(LogSettings settings)
    {
        // The web server tells of every exception that reaches it; this one is meant.
        var configuration = new LoggerConfiguration().MinimumLevel.Is(ToEventLevel(settings.Level)).Filter.ByExcluding(static line => line.Exception is CutOffException);
        if (settings.Json) return configuration.WriteTo.Console(new JsonFormatter(renderMessage: true)).CreateLogger();
        return settings.Form is LogForm.Nomad
            ? configuration.WriteTo.Console(new NomadLogFormatter()).CreateLogger()
            : configuration.WriteTo.Console(outputTemplate: LineForm, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
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
