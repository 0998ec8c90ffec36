namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>
/// Which computed classes passed one set of checks. Nomad: nodes of one class are alike in all that constraints ask, so that the first of them
/// decides for the others; unless a constraint asks for a <c>unique</c> value.
/// </summary>
internal sealed class ClassMemo(bool escapes)
{
    private readonly Dictionary<string, bool> _classes = [];

    /// <summary>A constraint looks at what nodes of one class differ in: nothing is remembered.</summary>
    internal bool Escapes => escapes;

    internal IReadOnlyDictionary<string, bool> Classes => _classes;

    /// <summary>Null while it is not known.</summary>
    internal bool? IsEligible(string computedClass) => _classes.TryGetValue(computedClass, out var eligible) ? eligible : null;

    internal void Remember(string computedClass, bool eligible)
    {
        if (!escapes && computedClass.Length > 0) _classes[computedClass] = eligible;
    }
}
