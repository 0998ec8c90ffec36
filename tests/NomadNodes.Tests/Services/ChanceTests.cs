using NomadNodes.Model;
using NomadNodes.Services;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services;

public sealed class ChanceTests
{
    [Fact]
    public void Ids_AreTheSame_IfTheSeedIs_AndAllDifferent()
    {
        var (one, other) = (Ids(new Chance(42), 1_000), Ids(new Chance(42), 1_000));

        Assert.Equal(one, other);
        Assert.Equal(1_000, one.Distinct().Count());
        Assert.All(one, id => Assert.Equal((4, 8), (id.Version, id.Variant & 0xc)));
    }

    [Fact]
    public void Ids_Differ_IfTheSeedDoes_OrThereIsNone()
    {
        var ids = new[] { new Chance(1), new Chance(2), new Chance(null), new Chance(null) }.SelectMany(chance => Ids(chance, 100)).ToList();

        Assert.Equal(400, ids.Distinct().Count());
    }

    [Fact]
    public void Sequence_BeginsAgain_AndAnotherOneForEveryIndex()
    {
        var chance = new Chance(42);
        var first = Ids(chance, 100);
        chance.BeginAt(7);
        var seventh = Ids(chance, 100);
        chance.BeginAt(0);

        Assert.Empty(first.Intersect(seventh));
        Assert.Equal(first, Ids(chance, 100));
    }

    [Fact]
    public void Fractions_BelongToTheirKeyAndSalt_AndAreSpreadEvenly()
    {
        var (chance, other) = (new Chance(42), new Chance(42));
        var fractions = Enumerable.Range(0, 10_000).Select(number => chance.Fraction(Key(number), 3)).ToList();

        Assert.Equal(fractions, Enumerable.Range(0, 10_000).Select(number => other.Fraction(Key(number), 3)));
        Assert.NotEqual(chance.Fraction(Key(1), 3), chance.Fraction(Key(1), 4));
        Assert.All(fractions, fraction => Assert.InRange(fraction, 0, 0.9999999999));
        Assert.All(fractions.CountBy(fraction => (int)(fraction * 10)), tenth => Assert.InRange(tenth.Value, 850, 1_150));
    }

    private static UuidKey Key(int number) => StateWrites.Key(number);

    private static List<Guid> Ids(Chance chance, int count) => [.. Enumerable.Range(0, count).Select(_ => chance.NewId())];
}
