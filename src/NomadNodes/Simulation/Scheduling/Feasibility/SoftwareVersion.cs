using System.Globalization;
using System.Text.RegularExpressions;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>A version as go-version reads it: numbers between dots, a pre-release, metadata (which does not count).</summary>
internal sealed partial class SoftwareVersion : IComparable<SoftwareVersion>
{
    private const int LeastSegments = 3;

    private SoftwareVersion(long[] segments, int given, string prerelease) => (Segments, GivenSegments, Prerelease) = (segments, given, prerelease);

    /// <summary>At least three; those that were not given are 0.</summary>
    internal IReadOnlyList<long> Segments { get; }

    internal int GivenSegments { get; }

    /// <summary>Empty for a release.</summary>
    internal string Prerelease { get; }

    internal bool IsPrerelease => Prerelease.Length > 0;

    /// <remarks><paramref name="strict"/>: as Semantic Versioning 2.0 has it: three numbers, a hyphen before the pre-release.</remarks>
    internal static SoftwareVersion? Parse(string text, bool strict)
    {
        var match = (strict ? StrictForm() : LooseForm()).Match(text);
        if (!match.Success) return null;
        var parts = match.Groups["n"].Value.Split('.');
        var segments = new long[Math.Max(LeastSegments, parts.Length)];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out segments[i])) return null;
        }

        return new SoftwareVersion(segments, parts.Length, match.Groups["pre"].Value);
    }

    public int CompareTo(SoftwareVersion? other)
    {
        if (other is null) return 1;
        var bySegments = CompareSegments(other);
        return bySegments != 0 ? bySegments : ComparePrereleases(Prerelease, other.Prerelease);
    }

    internal int CompareSegments(SoftwareVersion other)
    {
        for (var i = 0; i < Math.Max(Segments.Count, other.Segments.Count); i++)
        {
            var difference = Segment(i).CompareTo(other.Segment(i));
            if (difference != 0) return difference;
        }

        return 0;
    }

    internal long Segment(int at) => at < Segments.Count ? Segments[at] : 0;

    /// <summary>A release is after its pre-releases; parts compare as numbers where both are numbers, and a number is before a text.</summary>
    private static int ComparePrereleases(string left, string right)
    {
        if (left == right) return 0;
        if (left.Length == 0 || right.Length == 0) return left.Length == 0 ? 1 : -1;
        string[] a = left.Split('.'), b = right.Split('.');
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var difference = ComparePart(a[i], b[i]);
            if (difference != 0) return difference;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int ComparePart(string left, string right)
    {
        var leftIsNumber = long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var i);
        var rightIsNumber = long.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var j);
        if (leftIsNumber && rightIsNumber) return i.CompareTo(j);
        return leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    [GeneratedRegex(
        @"^v?(?<n>[0-9]+(\.[0-9]+)*?)((-(?<pre>[0-9]+[0-9A-Za-z~-]*(\.[0-9A-Za-z~-]+)*))|(-?(?<pre>[A-Za-z~-]+[0-9A-Za-z~-]*(\.[0-9A-Za-z~-]+)*)))?(\+[0-9A-Za-z~-]+(\.[0-9A-Za-z~-]+)*)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LooseForm();

    [GeneratedRegex(
        @"^v?(?<n>[0-9]+\.[0-9]+\.[0-9]+)(-(?<pre>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StrictForm();
}
