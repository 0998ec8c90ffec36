using System.Globalization;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>The operators of constraints and affinities.</summary>
internal static class Operators
{
    internal const string DistinctHosts = "distinct_hosts";
    internal const string DistinctProperty = "distinct_property";

    /// <remarks>
    /// <paramref name="left"/>: null is a missing value; so is that of <paramref name="right"/>.
    /// <paramref name="patterns"/>: remembers what was parsed of right sides.
    /// </remarks>
    internal static bool Holds(string operand, string? left, string? right, OperandCache patterns) => operand switch
    {
        "" or "=" or "==" or "is" => left is not null && left == right,
        "!=" or "not" => left != right,
        "is_set" => left is not null,
        "is_not_set" => left is null,
        _ => left is not null && right is not null && HoldsForBoth(operand, left, right, patterns),
    };

    private static bool HoldsForBoth(string operand, string left, string right, OperandCache patterns) => operand switch
    {
        "<" => Compare(left, right) < 0,
        "<=" => Compare(left, right) <= 0,
        ">" => Compare(left, right) > 0,
        ">=" => Compare(left, right) >= 0,
        "version" => patterns.Versions(right)?.Allows(left, strict: false) ?? false,
        "semver" => patterns.Versions(right)?.Allows(left, strict: true) ?? false,
        "regexp" => patterns.Pattern(right)?.IsMatch(left) ?? false,
        "set_contains" or "set_contains_all" => Items(right).All(Items(left).Contains),
        "set_contains_any" => Items(right).Any(Items(left).Contains),
        _ => false,
    };

    private static HashSet<string> Items(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries)];

    /// <summary>Nomad: as integers if both are, else as floats, else as texts by their bytes.</summary>
    private static int Compare(string left, string right)
    {
        var culture = CultureInfo.InvariantCulture;
        if (long.TryParse(left, NumberStyles.AllowLeadingSign, culture, out var i) && long.TryParse(right, NumberStyles.AllowLeadingSign, culture, out var j))
            return i.CompareTo(j);
        return double.TryParse(left, NumberStyles.Float, culture, out var x) && double.TryParse(right, NumberStyles.Float, culture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(left, right);
    }
}
