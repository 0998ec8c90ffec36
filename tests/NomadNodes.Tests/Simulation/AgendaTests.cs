using NomadNodes.Simulation;

namespace NomadNodes.Tests.Simulation;

public sealed class AgendaTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Agenda<string> _agenda = new();

    [Fact]
    public void Entries_ComeByTime_AndThenByWhenTheyWereSet()
    {
        foreach (var (key, due) in new[] { ("c", 2), ("a", 1), ("d", 2), ("b", 1) }) _agenda.Set(key, At(due));
        var order = new List<string>();

        while (_agenda.TryPeekDue(At(2), out var key))
        {
            order.Add(key);
            _agenda.Remove(key);
        }

        Assert.Equal(["a", "b", "c", "d"], order);
        Assert.Null(_agenda.Next);
    }

    [Fact]
    public void Entry_IsDueAtItsTime_AndStaysUntilItIsRemoved()
    {
        _agenda.Set("a", At(1));

        Assert.False(_agenda.TryPeekDue(At(1).AddTicks(-1), out _));
        Assert.True(_agenda.TryPeekDue(At(1), out _));
        Assert.True(_agenda.TryPeekDue(At(9), out _));
        Assert.True(_agenda.Remove("a"));
        Assert.False(_agenda.Remove("a"));
        Assert.Equal(0, _agenda.Count);
    }

    [Fact]
    public void Key_HasOneEntry_ThatCanBeMoved()
    {
        _agenda.Set("a", At(1));
        _agenda.Set("b", At(2));
        _agenda.Set("a", At(3));

        Assert.Equal((2, At(2), At(3)), (_agenda.Count, _agenda.Next!.Value, _agenda.DueOf("a")!.Value));
        _agenda.Clear();
        Assert.Equal((0, null, null), (_agenda.Count, _agenda.Next, _agenda.DueOf("a")));
    }

    private static DateTimeOffset At(int seconds) => Start.AddSeconds(seconds);
}
