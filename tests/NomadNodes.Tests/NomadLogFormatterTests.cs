using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace NomadNodes.Tests;

public sealed class NomadLogFormatterTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 22, 3, 45, 24, 937, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(LogEventLevel.Verbose, "[TRACE] ")]
    [InlineData(LogEventLevel.Debug, "[DEBUG] ")]
    [InlineData(LogEventLevel.Information, "[INFO]  ")]
    [InlineData(LogEventLevel.Warning, "[WARN]  ")]
    [InlineData(LogEventLevel.Error, "[ERROR] ")]
    [InlineData(LogEventLevel.Fatal, "[ERROR] ")]
    public void Line_HasTimeLevelPartAndMessage(LogEventLevel level, string text) =>
        Assert.Equal($"    2026-11-22T01:45:24.937Z {text}nomad: took GET\n", Format(level, "nomad", null));

    [Theory]
    [InlineData("NomadNodes.Http.RequestLog", "http: ")]
    [InlineData("NomadNodes.Cluster", "cluster: ")]
    [InlineData("Microsoft.AspNetCore", "Microsoft.AspNetCore: ")]
    [InlineData(null, "")]
    public void Part_IsTheRoomOfWhoSpeaks(string? source, string part) =>
        Assert.Equal($"    2026-11-22T01:45:24.937Z [INFO]  {part}took GET\n", Format(LogEventLevel.Information, source, null));

    [Fact]
    public void Exception_FollowsTheLine() =>
        Assert.EndsWith("took GET\nSystem.IO.IOException: full", Format(LogEventLevel.Error, "nomad", new IOException("full")).TrimEnd(), StringComparison.Ordinal);

    private static string Format(LogEventLevel level, string? source, Exception? error)
    {
        var properties = new List<LogEventProperty> { new("Method", new ScalarValue("GET")) };
        if (source is not null) properties.Add(new LogEventProperty(Constants.SourceContextPropertyName, new ScalarValue(source)));
        using var writer = new StringWriter { NewLine = "\n" };
        new NomadLogFormatter().Format(new LogEvent(Time, level, error, new MessageTemplateParser().Parse("took {Method}"), properties), writer);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
