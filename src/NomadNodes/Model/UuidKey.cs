using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NomadNodes.Model;

/// <summary>A UUID as its 16 bytes, ordered by them. Nodes are kept and listed in this order.</summary>
internal readonly record struct UuidKey(UInt128 Value) : IComparable<UuidKey>, IRadixKey<UuidKey>
{
    internal const int ByteCount = 16;

    private const int CanonicalLength = 36;

    static int IRadixKey<UuidKey>.Length => ByteCount;

    public static bool operator <(UuidKey left, UuidKey right) => left.Value < right.Value;

    public static bool operator >(UuidKey left, UuidKey right) => left.Value > right.Value;

    public static bool operator <=(UuidKey left, UuidKey right) => left.Value <= right.Value;

    public static bool operator >=(UuidKey left, UuidKey right) => left.Value >= right.Value;

    /// <summary>By the rules of an exact lookup: 36 characters, hex digits in any case, up to four hyphens anywhere.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="key">Null on failure, and for well-formed texts of more than 16 bytes, which are no one's ID.</param>
    /// <param name="error">What Nomad says after <c>node lookup failed: index error: </c>.</param>
    internal static bool TryParse(string text, out UuidKey? key, [NotNullWhen(false)] out string? error)
        => UuidText.TryParse(text, out key, out error);

    /// <summary>For IDs that were checked when they came in.</summary>
    /// <exception cref="FormatException">The text is no UUID.</exception>
    internal static UuidKey Of(string id) =>
        TryParse(id, out var key, out _) && key is { } found ? found : throw new FormatException($"'{id}' is no UUID.");

    /// <summary>Whether a text is a UUID in the usual spelling, 8-4-4-4-12, in any case.</summary>
    internal static bool IsCanonical(string text)
    {
        // Not Guid.TryParseExact: it takes blanks around the text, and signs in it.
        if (text.Length != CanonicalLength) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i])) return false;
        }

        return true;
    }

    /// <summary>In that spelling and in lower case, texts and keys have the same order.</summary>
    internal static bool IsLowerCanonical(string text) => IsCanonical(text) && !text.AsSpan().ContainsAnyInRange('A', 'F');

    /// <summary>Null for what is no UUID, such as the empty text of a reference to nothing.</summary>
    internal static UuidKey? OfOrNull(string id) => id.Length != 0 && TryParse(id, out var key, out _) ? key : null;

    internal static UuidKey FromBytes(ReadOnlySpan<byte> bigEndian) => new(BinaryPrimitives.ReadUInt128BigEndian(bigEndian));

    static UuidKey IRadixKey<UuidKey>.FromPrefix(ReadOnlySpan<byte> prefix, byte padding)
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        bytes.Fill(padding);
        prefix.CopyTo(bytes);
        return FromBytes(bytes);
    }

    public void CopyTo(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, Value);

    public int CompareTo(UuidKey other) => Value.CompareTo(other.Value);

    /// <param name="hex">As <see cref="ToHex"/> gives it.</param>
    internal static UuidKey FromHex(ReadOnlySpan<char> hex) => new(UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>32 lower-case digits without hyphens: what watches and storage know the key by.</summary>
    internal string ToHex() => Value.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Lower case, with hyphens.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
