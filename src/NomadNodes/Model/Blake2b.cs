using System.Buffers.Binary;
using System.Numerics;

namespace NomadNodes.Model;

/// <summary>BLAKE2b of RFC 7693, unkeyed.</summary>
internal static class Blake2b
{
    private const int BlockBytes = 128;
    private const int Words = 16;
    private const int StateWords = 8;

    private static readonly ulong[] InitialVector =
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
        0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    // Rounds 10 and 11 use the first two rows again.
    private static ReadOnlySpan<byte> Sigma =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    /// <summary>A hash of 32 bytes.</summary>
    internal static byte[] Hash256(ReadOnlySpan<byte> data) => Hash(data, 32);

    /// <param name="data">Of any length, none included.</param>
    /// <param name="bytes">Length of the hash, 1 to 64.</param>
    internal static byte[] Hash(ReadOnlySpan<byte> data, int bytes)
    {
        Span<ulong> state = stackalloc ulong[StateWords];
        InitialVector.CopyTo(state);
        // The parameter block: depth 1, fan-out 1, no key, length of the hash.
        state[0] ^= 0x01010000u ^ (ulong)bytes;
        var counter = 0UL;
        for (; data.Length > BlockBytes; data = data[BlockBytes..])
            Compress(state, data[..BlockBytes], counter += BlockBytes, last: false);
        Span<byte> block = stackalloc byte[BlockBytes];
        block.Clear();
        data.CopyTo(block);
        Compress(state, block, counter + (ulong)data.Length, last: true);
        Span<byte> hash = stackalloc byte[StateWords * sizeof(ulong)];
        for (var i = 0; i < StateWords; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(hash[(i * sizeof(ulong))..], state[i]);
        return hash[..bytes].ToArray();
    }

    private static void Compress(Span<ulong> state, ReadOnlySpan<byte> block, ulong counter, bool last)
    {
        Span<ulong> message = stackalloc ulong[Words];
        for (var i = 0; i < Words; i++)
            message[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(i * sizeof(ulong))..]);
        Span<ulong> v = stackalloc ulong[Words];
        state.CopyTo(v);
        InitialVector.CopyTo(v[StateWords..]);
        v[12] ^= counter;
        if (last)
            v[14] = ~v[14];
        for (var round = 0; round < 12; round++)
            Round(v, message, Sigma.Slice(round % 10 * Words, Words));
        for (var i = 0; i < StateWords; i++)
            state[i] ^= v[i] ^ v[i + StateWords];
    }

    private static void Round(Span<ulong> v, ReadOnlySpan<ulong> m, ReadOnlySpan<byte> s)
    {
        Mix(v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
        Mix(v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
        Mix(v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
        Mix(v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
        Mix(v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
        Mix(v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
        Mix(v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
        Mix(v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
    }

    private static void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        v[a] = v[a] + v[b] + x;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
        v[a] = v[a] + v[b] + y;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
    }
}
