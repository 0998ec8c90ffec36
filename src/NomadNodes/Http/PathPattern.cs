using NomadNodes.Model;

namespace NomadNodes.Http;

/// <summary>Which paths are meant: <c>*</c> stands for any text. A path fits as it was sent, and as it reads with its escapes decoded.</summary>
internal sealed class PathPattern(string pattern)
{
    /// <param name="path">As it was sent, without the query.</param>
    public bool Matches(ReadOnlySpan<char> path) =>
        StarGlob.Matches(pattern, path)
        || (path.Contains('%') && PercentText.IsValid(path) && StarGlob.Matches(pattern, PercentText.Decode(path, plusIsSpace: false)));

    public override string ToString() => pattern;
}
