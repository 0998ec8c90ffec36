using Microsoft.Extensions.Logging;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Logs;

/// <summary>Something that the server said.</summary>
/// <param name="At">When, in real time.</param>
/// <param name="Level">How important.</param>
/// <param name="Category">Who said it.</param>
/// <param name="Message">As it reads.</param>
/// <param name="Values">What was put into the message, by name.</param>
/// <param name="Error">Null for none.</param>
internal sealed record LogEntry(
    DateTimeOffset At, LogLevel Level, string Category, string Message, IReadOnlyList<KeyValuePair<string, object?>> Values, Exception? Error)
{
    // What the framework adds to the values: the message before anything was put into it.
    private const string Template = "{OriginalFormat}";

    /// <summary>As a line of text, newline included; an error follows on lines of its own.</summary>
    public string ToText()
    {
        using var line = new StringWriter { NewLine = "\n" };
        NomadLogLine.WriteHead(line, At, Level, Category);
        line.WriteLine(Message);
        if (Error is not null) line.WriteLine(Error);
        return line.ToString();
    }

    /// <summary>As a line of JSON, newline included. Nomad: members of the log's own begin with an at sign.</summary>
    public byte[] ToJson() => [.. WireBytes.Of(this, static (w, entry) => entry.WriteTo(w)), (byte)'\n'];

    private void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("@level"u8, NomadLogLine.NameOf(Level));
        w.Member("@message"u8, Message);
        w.Member("@module"u8, NomadLogLine.PartOf(Category));
        w.Member("@timestamp"u8, Timestamp.FromDateTimeOffset(At));
        if (Error is not null) w.Member("error"u8, Error.ToString());
        foreach (var (name, value) in Values)
        {
            if (name == Template) continue;
            w.Name(name.ToLowerInvariant());
            w.Text(FormattableString.Invariant($"{value}"));
        }

        w.EndObject();
    }
}
