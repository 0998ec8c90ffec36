using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Model;

/// <summary>The UUIDs that begin with some whole bytes, as a range. The default value is no prefix: it holds them all.</summary>
internal readonly record struct UuidPrefix
{
    private UuidPrefix(UInt128 first, int bytes)
    {
        First = new(first);
        Length = bytes;
    }

    /// <summary>The lowest UUID with the prefix.</summary>
    internal UuidKey First { get; }

    /// <summary>The highest UUID with the prefix.</summary>
    internal UuidKey Last => new(Length == UuidKey.ByteCount ? First.Value : First.Value | (UInt128.MaxValue >> (8 * Length)));

    /// <summary>In bytes, 0 to 16; more than 16 bytes of hex digits are a prefix of nothing (<see cref="MatchesNothing"/>).</summary>
    internal int Length { get; }

    internal bool MatchesNothing { get; private init; }

    /// <summary>By the rules of a prefix lookup: an even number of hex digits in any case, up to four hyphens anywhere, 36 characters at most.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="prefix">No prefix on failure.</param>
    /// <param name="error">What Nomad says after <c>node lookup failed: index error: </c>.</param>
    internal static bool TryParse(string text, out UuidPrefix prefix, [NotNullWhen(false)] out string? error)
        => UuidText.TryParsePrefix(text, out prefix, out error);

    internal static UuidPrefix FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > UuidKey.ByteCount)
            return new() { MatchesNothing = true };
        Span<byte> padded = stackalloc byte[UuidKey.ByteCount];
        padded.Clear();
        bytes.CopyTo(padded);
        return new(UuidKey.FromBytes(padded).Value, bytes.Length);
    }

    internal bool Matches(UuidKey key) => !MatchesNothing && key >= First && key <= Last;
}
