using System.Buffers.Binary;
using NomadNodes.Model;

namespace NomadNodes.Tests.State.Trees;

/// <summary>A short stand-in for the 16 bytes of a UUID.</summary>
internal readonly record struct FourBytes(uint Value) : IComparable<FourBytes>, IRadixKey<FourBytes>
{
    public static int Length => 4;

    public static FourBytes FromPrefix(ReadOnlySpan<byte> prefix, byte padding)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes.Fill(padding);
        prefix.CopyTo(bytes);
        return new FourBytes(BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }

    public int CompareTo(FourBytes other) => Value.CompareTo(other.Value);

    public void CopyTo(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, Value);
}
