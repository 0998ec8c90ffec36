using System.Numerics;

namespace NomadNodes.State.Watches;

/// <summary>
/// Three levels of 64 slots: of 1, 64 and 4,096 ticks. An entry moves down a level when its slot's time comes, at most twice, so all operations
/// take constant time; a bit for each filled slot finds the next one without a search. Not thread-safe.
/// </summary>
internal sealed class WheelSlots
{
    private const int Bits = 6;
    private const int Size = 1 << Bits;
    private const int Levels = 3;

    private readonly WheelEntry?[] _slots = new WheelEntry?[Levels * Size];
    private readonly ulong[] _filled = new ulong[Levels];

    /// <summary>The last tick whose entries were taken.</summary>
    public long Tick { get; private set; }

    public int Count { get; private set; }

    /// <summary>Only while nothing is in the slots.</summary>
    public void MoveTo(long tick) => Tick = tick;

    /// <summary>The entry is due at its tick, at the next one if that is past.</summary>
    public void Add(WheelEntry entry)
    {
        // What lies beyond the last level waits in its farthest slot and is placed again from there.
        var due = Math.Clamp(entry.DueTick, Tick + 1, Tick + (1L << (Bits * Levels)) - 1);
        var level = (63 - BitOperations.LeadingZeroCount((ulong)(due - Tick))) / Bits;
        var slot = (int)(due >> (Bits * level)) & (Size - 1);
        Put(entry, (level * Size) + slot);
        Count++;
    }

    public bool Remove(WheelEntry entry)
    {
        if (entry.Place < 0)
        {
            return false;
        }

        if (entry.Previous is { } previous)
        {
            previous.Next = entry.Next;
        }
        else
        {
            SetFirst(entry.Place, entry.Next);
        }

        if (entry.Next is { } next)
        {
            next.Previous = entry.Previous;
        }

        (entry.Previous, entry.Next, entry.Place) = (null, null, -1);
        Count--;
        return true;
    }

    /// <summary>The next tick at which a slot has something to do; <see cref="long.MaxValue"/> when there is nothing.</summary>
    public long NextTick()
    {
        var next = long.MaxValue;
        for (var level = 0; level < Levels; level++)
        {
            if (_filled[level] != 0)
            {
                var now = Tick >> (Bits * level);
                var ahead = BitOperations.RotateRight(_filled[level], (int)(now + 1) & (Size - 1));
                next = Math.Min(next, (now + 1 + BitOperations.TrailingZeroCount(ahead)) << (Bits * level));
            }
        }

        return next;
    }

    /// <summary>Goes on to a tick that <see cref="NextTick"/> gave and adds what is due to the list.</summary>
    public void Take(long tick, List<WheelEntry> due)
    {
        Tick = tick;
        for (var level = Levels - 1; level >= 0; level--)
        {
            if ((tick & ((1L << (Bits * level)) - 1)) == 0)
            {
                Empty((level * Size) + ((int)(tick >> (Bits * level)) & (Size - 1)), due);
            }
        }
    }

    private void Empty(int place, List<WheelEntry> due)
    {
        while (_slots[place] is { } entry)
        {
            Remove(entry);
            if (entry.DueTick <= Tick)
            {
                due.Add(entry);
            }
            else
            {
                Add(entry);
            }
        }
    }

    private void Put(WheelEntry entry, int place)
    {
        var next = _slots[place];
        (entry.Previous, entry.Next, entry.Place) = (null, next, place);
        if (next is not null)
        {
            next.Previous = entry;
        }

        SetFirst(place, entry);
    }

    private void SetFirst(int place, WheelEntry? entry)
    {
        _slots[place] = entry;
        var bit = 1UL << (place & (Size - 1));
        _filled[place / Size] = entry is null ? _filled[place / Size] & ~bit : _filled[place / Size] | bit;
    }
}
