using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace NomadNodes;

/// <summary>Hands log lines to somebody, one at a time and without their line break.</summary>
internal sealed class LineSink(ITextFormatter form, Action<string> lines) : ILogEventSink
{
    private readonly Lock _oneAtATime = new();

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter();
        form.Format(logEvent, text);
        var line = text.ToString().TrimEnd('\r', '\n');
        lock (_oneAtATime) lines(line);
    }
}
