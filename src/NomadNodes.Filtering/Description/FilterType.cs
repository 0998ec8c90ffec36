using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

/// <summary>
/// How the values of one Go type are compared, and how selectors go below them. A description is built once, is immutable, and reads values
/// by delegates, never by reflection.
/// </summary>
public abstract class FilterType
{
    private protected FilterType(ValueKind kind, string kindName, string goName) => (Kind, KindName, GoName) = (kind, kindName, goName);

    /// <summary>The Go type as error texts show it, for example <c>map[string]*structs.DriverInfo</c>.</summary>
    public string GoName { get; }

    internal ValueKind Kind { get; }

    /// <summary>Go's kind, for example <c>int64</c> for a duration.</summary>
    internal string KindName { get; }

    /// <summary>How to get from a value of this type to the part of it with that name, key or index.</summary>
    internal virtual PathStep StepTo(string part) => new DeadEndStep();
}

/// <summary>A described type whose values the program holds as <typeparamref name="T"/>.</summary>
public abstract class FilterType<T> : FilterType
{
    private protected FilterType(ValueKind kind, string kindName, string goName)
        : base(kind, kindName, goName)
    {
    }

    internal abstract FilterValue Wrap(T value);

    /// <summary>The test of what the parts lead to, from a value of this type; null if there is nothing quick there (<see cref="Test.Quick"/>).</summary>
    internal virtual QuickTest<T>? Quick(ReadOnlySpan<string> parts, MatchTest test) => null;
}
