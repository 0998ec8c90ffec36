using System.Buffers;

namespace NomadNodes.Model.Json;

/// <summary>The wire form of a record as an array of its own, for rows that keep it.</summary>
internal static class WireBytes
{
    [ThreadStatic]
    private static Scratch? _scratch;

    public static byte[] Of<T>(T record)
        where T : IWireForm => Of(record, static (w, record) => record.WriteTo(w));

    public static byte[] Of<T>(T record, Action<GoWriter, T> write)
    {
        var scratch = _scratch ??= new Scratch();
        scratch.Buffer.ResetWrittenCount();
        write(scratch.Writer, record);
        scratch.Writer.Flush();
        return scratch.Buffer.WrittenSpan.ToArray();
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new GoWriter(Buffer);

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);

        public GoWriter Writer { get; }
    }
}
