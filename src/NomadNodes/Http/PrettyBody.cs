using System.Buffers;
using NomadNodes.Model.Json;

namespace NomadNodes.Http;

/// <summary>The indented form of a compact JSON body.</summary>
internal static class PrettyBody
{
    internal static PooledBuffer Of<TBody>(TBody body)
        where TBody : IBody
    {
        var indented = new PooledBuffer();
        if (body.Count == 1)
            GoIndent.Write(body[0].Span, indented);
        else
            GoIndent.Write(Sequence(body), indented);
        return indented;
    }

    private static ReadOnlySequence<byte> Sequence<TBody>(TBody body)
        where TBody : IBody
    {
        var first = new Segment(body[0], 0);
        var last = first;
        for (var i = 1; i < body.Count; i++)
            last = last.Append(body[i]);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        internal Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
