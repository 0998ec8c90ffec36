using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>Constraints, affinities and spreads. None and empty are the same.</summary>
internal static class PlacementCanonical
{
    private const long DefaultWeight = 50;

    public static IReadOnlyList<Constraint>? Constraints(List<ConstraintRequest?>? sent) => Lists.Of(sent, constraint => new Constraint
    {
        LTarget = constraint.LTarget,
        RTarget = constraint.RTarget,
        Operand = constraint.Operand,
    });

    public static IReadOnlyList<Affinity>? Affinities(List<AffinityRequest?>? sent) => Lists.Of(sent, affinity => new Affinity
    {
        LTarget = affinity.LTarget,
        RTarget = affinity.RTarget,
        Operand = affinity.Operand,
        Weight = affinity.Weight ?? DefaultWeight,
    });

    public static IReadOnlyList<Spread>? Spreads(List<SpreadRequest?>? sent) => Lists.Of(sent, spread => new Spread
    {
        Attribute = spread.Attribute,
        Weight = spread.Weight ?? DefaultWeight,
        SpreadTarget = Lists.Of(spread.SpreadTarget, target => new SpreadTarget { Value = target.Value, Percent = (long)target.Percent }),
    });
}
