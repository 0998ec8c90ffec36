namespace NomadNodes.Http;

internal readonly struct SingleBody(ReadOnlyMemory<byte> bytes) : IBody
{
    public long Length => bytes.Length;

    public int Count => 1;

    public ReadOnlyMemory<byte> this[int piece] => bytes;
}
