using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.State.Events;

/// <summary>A batch as the stream sends it.</summary>
/// <param name="Whole">JSON and a newline.</param>
/// <param name="Events">Where the single events stand in it.</param>
internal sealed record EventLine(ReadOnlyMemory<byte> Whole, IReadOnlyList<ReadOnlyMemory<byte>> Events)
{
    public static EventLine Of(EventBatch batch)
    {
        var written = batch.Events.Select(one => new ReadOnlyMemory<byte>(WireBytes.Of(one))).ToArray();
        var whole = Join(batch.Index, written);
        var events = new ReadOnlyMemory<byte>[written.Length];
        var start = Head(batch.Index).Length;
        for (var i = 0; i < events.Length; i++)
        {
            events[i] = whole.AsMemory(start, written[i].Length);
            start += written[i].Length + 1;
        }

        return new EventLine(whole, events);
    }

    /// <summary>The line of a batch that has just these events.</summary>
    /// <param name="index">The batch's.</param>
    /// <param name="events">At least one; each an object.</param>
    public static byte[] Join(ulong index, IReadOnlyList<ReadOnlyMemory<byte>> events)
    {
        var head = Head(index);
        var tail = "]}\n"u8;
        var line = new byte[head.Length + events.Sum(one => one.Length + 1) - 1 + tail.Length];
        head.CopyTo(line, 0);
        var at = head.Length;
        foreach (var one in events)
        {
            if (at > head.Length) line[at++] = (byte)',';
            one.Span.CopyTo(line.AsSpan(at));
            at += one.Length;
        }

        tail.CopyTo(line.AsSpan(at));
        return line;
    }

    private static byte[] Head(ulong index) => Encoding.ASCII.GetBytes($"{{\"Index\":{index},\"Events\":[");
}
