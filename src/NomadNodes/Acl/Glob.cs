namespace NomadNodes.Acl;

/// <summary>Labels of policies that may be patterns (<see cref="Model.StarGlob"/>).</summary>
internal static class Glob
{
    public static bool IsGlob(string label) => label.Contains('*');

    /// <summary>How much of a matching name the stars stand for: the fewer characters, the closer the label.</summary>
    public static int Covered(ReadOnlySpan<char> label, ReadOnlySpan<char> name) => name.Length - label.Length + label.Count('*');
}
