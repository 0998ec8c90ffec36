using NomadNodes.Model;

namespace NomadNodes.Services;

/// <summary>
/// Where everything comes from that is made up: IDs, secrets, jitter. With a seed the sequence of IDs is the same every time, and so are the
/// fractions. Safe from any thread.
/// </summary>
/// <param name="seed">Null: different every time.</param>
internal sealed class Chance(long? seed)
{
    private readonly ulong _base = seed is { } value ? Mix((ulong)value) : (ulong)Random.Shared.NextInt64();
    private Sequence _ids = new(0);

    public Guid NewId() => seed is null ? Guid.NewGuid() : Volatile.Read(ref _ids).Next(_base);

    /// <summary>For what no history shows.</summary>
    public Random NewRandom() => seed is { } value ? new Random(value.GetHashCode()) : new Random();

    /// <summary>A fraction from 0 up to, but not, 1 that belongs to a key: asked again, the same.</summary>
    /// <param name="key">What it is for.</param>
    /// <param name="salt">Tells the fractions of one key apart.</param>
    public double Fraction(UuidKey key, long salt) =>
        (Mix(Mix(Mix(_base ^ (ulong)(key.Value >> 64)) ^ (ulong)key.Value) ^ (ulong)salt) >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// Begins the sequence of IDs that belongs to a state with that index. A state that was loaded or imported may hold IDs of the sequence that
    /// led to it: they must not come again.
    /// </summary>
    public void BeginAt(ulong index) => Volatile.Write(ref _ids, new Sequence(index));

    // SplitMix64's: every input has its own output, and neighbours have nothing in common.
    private static ulong Mix(ulong value)
    {
        value += 0x9e3779b97f4a7c15;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    private sealed class Sequence(ulong index)
    {
        private long _count;

        public Guid Next(ulong seed)
        {
            var high = Mix(Mix(seed ^ index) ^ (ulong)Interlocked.Increment(ref _count));
            // Version 4, variant 1: what a random UUID says of itself.
            var value = new UInt128((high & 0xffffffffffff0fff) | 0x4000, (Mix(high) & 0x3fffffffffffffff) | 0x8000000000000000);
            Span<byte> bytes = stackalloc byte[UuidKey.ByteCount];
            new UuidKey(value).CopyTo(bytes);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
