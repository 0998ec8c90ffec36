using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>IDs that follow from a text.</summary>
internal static class HashedId
{
    public static UuidKey Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        // Version 8, variant 1: what a UUID of one's own making says of itself.
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new UuidKey(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
