namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>Conditions on a version between commas, all of which must hold: <c>&gt;= 1.6, &lt; 3.0</c>.</summary>
internal sealed class VersionConstraint
{
    private static readonly string[] Operators = [">=", "<=", "!=", "~>", "=", ">", "<"];

    private readonly List<(string Operator, SoftwareVersion Version)> _terms = [];

    /// <summary>Null for what is no constraint.</summary>
    internal static VersionConstraint? Parse(string text)
    {
        var constraint = new VersionConstraint();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var found = Array.Find(Operators, o => part.StartsWith(o, StringComparison.Ordinal)) ?? "";
            if (SoftwareVersion.Parse(part[found.Length..].TrimStart(), strict: false) is not { } version) return null;
            constraint._terms.Add((found, version));
        }

        return constraint;
    }

    /// <remarks>
    /// <paramref name="strict"/>: the rules of <c>semver</c>: pre-releases are versions like others, and <c>~&gt;</c> is no operator. Else a pre-release is allowed only by
    /// a condition that names a pre-release of the same numbers.
    /// </remarks>
    internal bool Allows(string text, bool strict)
    {
        if (SoftwareVersion.Parse(text, strict) is not { } version) return false;
        foreach (var (op, bound) in _terms)
        {
            if (!Holds(op, version, bound, strict)) return false;
        }

        return true;
    }

    private static bool Holds(string op, SoftwareVersion version, SoftwareVersion bound, bool strict)
    {
        var order = version.CompareTo(bound);
        return op switch
        {
            "" or "=" => order == 0,
            "!=" => order != 0,
            _ when !strict && !MayCompare(version, bound) => false,
            ">" => order > 0,
            "<" => order < 0,
            ">=" => order >= 0,
            "<=" => order <= 0,
            _ => !strict && order >= 0 && SharesAllButTheLast(version, bound),
        };
    }

    private static bool MayCompare(SoftwareVersion version, SoftwareVersion bound) =>
        !version.IsPrerelease || (bound.IsPrerelease && version.CompareSegments(bound) == 0);

    /// <summary><c>~&gt; 1.2.3</c> allows 1.2.9 and not 1.3.0; <c>~&gt; 1.2</c> allows 1.9 and not 2.0. A pre-release there keeps to pre-releases.</summary>
    private static bool SharesAllButTheLast(SoftwareVersion version, SoftwareVersion bound)
    {
        if (bound.IsPrerelease && !version.IsPrerelease) return false;
        for (var i = 0; i < bound.GivenSegments - 1; i++)
        {
            if (version.Segment(i) != bound.Segment(i)) return false;
        }

        return true;
    }
}
