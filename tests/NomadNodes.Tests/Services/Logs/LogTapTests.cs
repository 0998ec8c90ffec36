using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NomadNodes.Errors;
using NomadNodes.Services.Logs;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Logs;

public sealed partial class LogTapTests : IDisposable
{
    private readonly LogTap _tap = new(new ManualTimeProvider());
    private readonly ILogger _logger;

    public LogTapTests() => _logger = _tap.CreateLogger("NomadNodes.Http.RequestLog");

    public void Dispose() => _tap.Dispose();

    [Theory]
    [InlineData(LogLevel.Trace, "0 1 2 3 4 5")]
    [InlineData(LogLevel.Information, "2 3 4 5")]
    [InlineData(LogLevel.Error, "4 5")]
    public async Task Listener_HearsWhatIsImportantEnough(LogLevel least, string expected)
    {
        using var listener = _tap.Listen(least, asJson: false);
        for (var level = LogLevel.Trace; level < LogLevel.None; level++) LogNumber(_logger, level, (int)level);

        var heard = new List<string>();
        foreach (var _ in expected.Split(' ')) heard.Add((await NextAsync(listener)).Split(' ')[^1].TrimEnd());

        Assert.Equal(expected, string.Join(' ', heard));
    }

    [Fact]
    public void Nothing_IsSaid_WhileNobodyListens()
    {
        var listener = _tap.Listen(LogLevel.Debug, asJson: false);
        Assert.Equal((true, false), (_logger.IsEnabled(LogLevel.Debug), _logger.IsEnabled(LogLevel.Trace)));

        listener.Dispose();

        Assert.False(_logger.IsEnabled(LogLevel.Critical));
    }

    [Fact]
    public async Task CutOffAnswer_IsNotHeard()
    {
        using var listener = _tap.Listen(LogLevel.Trace, asJson: false);

        _logger.Log<object?>(LogLevel.Error, default, null, new CutOffException(), static (_, _) => "an answer was cut off");
        LogNumber(_logger, LogLevel.Information, 7);

        Assert.EndsWith("7", (await NextAsync(listener)).TrimEnd());
    }

    [Fact]
    public async Task Line_IsThatOfANomadAgent()
    {
        using var listener = _tap.Listen(LogLevel.Debug, asJson: false);
        LogNumber(_logger, LogLevel.Debug, 7);
        LogNumber(_tap.CreateLogger("nomad"), LogLevel.Warning, 8);
        LogFailed(_logger, new IOException("full"));

        Assert.Equal("2026-01-01T00:00:00.000Z [DEBUG] http: number 7\n", await NextAsync(listener));
        Assert.Equal("2026-01-01T00:00:00.000Z [WARN]  nomad: number 8\n", await NextAsync(listener));
        Assert.Equal("2026-01-01T00:00:00.000Z [ERROR] http: failed\nSystem.IO.IOException: full\n", await NextAsync(listener));
    }

    [Fact]
    public async Task Line_IsAnObject_IfJsonIsWanted()
    {
        using var listener = _tap.Listen(LogLevel.Debug, asJson: true);
        LogNumber(_logger, LogLevel.Debug, 7);
        LogFailed(_logger, new IOException("full"));

        Assert.Equal("""{"@level":"debug","@message":"number 7","@module":"http","@timestamp":"2026-01-01T00:00:00Z","number":"7"}""" + "\n", await NextAsync(listener));
        Assert.Equal("System.IO.IOException: full", JsonSerializer.Deserialize<JsonElement>(await NextAsync(listener)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task SlowListener_IsToldHowMuchItMissed()
    {
        using var listener = _tap.Listen(LogLevel.Debug, asJson: false);
        for (var i = 0; i < 515; i++) LogNumber(_logger, LogLevel.Debug, i);

        Assert.Equal("2026-01-01T00:00:00.000Z [WARN]  agent: Monitor dropped 3 logs during monitor request\n", await NextAsync(listener));
        for (var i = 0; i < 512; i++) Assert.EndsWith($" {i}\n", await NextAsync(listener), StringComparison.Ordinal);
        LogNumber(_logger, LogLevel.Debug, 1000);
        Assert.EndsWith(" 1000\n", await NextAsync(listener), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_Ends_WhenItIsToldTo()
    {
        using var listener = _tap.Listen(LogLevel.Debug, asJson: false);
        using var ending = new CancellationTokenSource();
        var next = listener.NextAsync(ending.Token);

        await ending.CancelAsync();

        Assert.Null(await next);
    }

    private static async Task<string> NextAsync(LogListener listener)
    {
        using var patience = new CancellationTokenSource(Soon.TooLong);
        return Encoding.UTF8.GetString((await listener.NextAsync(patience.Token))!).Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }

    [LoggerMessage(Message = "number {Number}")]
    private static partial void LogNumber(ILogger logger, LogLevel level, int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "failed")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
