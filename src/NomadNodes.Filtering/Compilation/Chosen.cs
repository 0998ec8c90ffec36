namespace NomadNodes.Filtering.Compilation;

/// <summary>Those of a batch that a test goes on with, side by side, and the places that they came from.</summary>
/// <param name="room">For the values.</param>
/// <param name="places">As long.</param>
/// <param name="verdicts">As long.</param>
internal ref struct Chosen<T>(Span<T> room, Span<byte> places, Span<Verdict> verdicts)
{
    private readonly Span<T> _values = room;
    private readonly Span<byte> _places = places;
    private readonly Span<Verdict> _verdicts = verdicts;
    private int _count;

    public void Add(T value, int place)
    {
        _values[_count] = value;
        _places[_count++] = (byte)place;
    }

    /// <summary>Tests them, and puts each verdict in its place.</summary>
    public readonly void Judge(QuickTest<T> test, Span<Verdict> all)
    {
        if (_count == 0) return;
        test.Judge(_values[.._count], _verdicts);
        for (var i = 0; i < _count; i++) all[_places[i]] = _verdicts[i];
    }
}
