using NomadNodes.Filtering;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>Right sides of constraints, parsed once an evaluation. What can't be parsed is kept as null: such a constraint never holds.</summary>
internal sealed class OperandCache
{
    private readonly Dictionary<string, VersionConstraint?> _versions = [];
    private readonly Dictionary<string, RegularExpression?> _patterns = [];

    internal VersionConstraint? Versions(string text)
    {
        if (_versions.TryGetValue(text, out var known)) return known;
        return _versions[text] = VersionConstraint.Parse(text);
    }

    internal RegularExpression? Pattern(string text)
    {
        if (_patterns.TryGetValue(text, out var known)) return known;
        return _patterns[text] = RegularExpression.Parse(text);
    }
}
