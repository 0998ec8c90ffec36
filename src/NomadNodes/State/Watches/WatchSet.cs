using System.Runtime.CompilerServices;

namespace NomadNodes.State.Watches;

/// <summary>The few keys that a query watches; on the stack, in the order they were added.</summary>
internal struct WatchSet
{
    public const int MaxKeys = 4;

    private Slots _keys;

    public int Count { get; private set; }

    public readonly WatchKey this[int index] => _keys[index];

    /// <exception cref="InvalidOperationException">There are <see cref="MaxKeys"/> already.</exception>
    public void Add(WatchKey key)
    {
        if (Count == MaxKeys)
        {
            throw new InvalidOperationException($"A query watches at most {MaxKeys} keys.");
        }

        _keys[Count++] = key;
    }

    [InlineArray(MaxKeys)]
    private struct Slots
    {
        private WatchKey _first;
    }
}
