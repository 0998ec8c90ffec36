namespace NomadNodes.Filtering.Compilation;

/// <summary>What a quick test says of a record.</summary>
internal enum Verdict : byte
{
    /// <summary>The ordinary test has to look, and knows what is wrong.</summary>
    Unsure,
    No,
    Yes,
}

internal static class Verdicts
{
    public static Verdict Of(bool passes) => passes ? Verdict.Yes : Verdict.No;
}
