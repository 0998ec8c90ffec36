using System.Text;
using NomadNodes.Filtering.Patterns;

namespace NomadNodes.Filtering.Tests.Hostile;

/// <summary>Matches by following every way through the tree at once, as sets of positions; slow, and too simple to be wrong.</summary>
internal sealed class NaiveMatcher(string text)
{
    private readonly int[] _text = [.. text.EnumerateRunes().Select(r => r.Value)];

    public bool IsMatch(Node node) => From(node, [.. Enumerable.Range(0, _text.Length + 1)]).Count > 0;

    private HashSet<int> From(Node node, HashSet<int> starts) => node switch
    {
        OneOf one => [.. starts.Where(s => s < _text.Length && one.Set.Contains(_text[s])).Select(s => s + 1)],
        Assertion assertion => [.. starts.Where(s => Holds(assertion.Kind, s))],
        Group group => From(group.Body, starts),
        Concatenation concatenation => concatenation.Parts.Aggregate(starts, (s, part) => From(part, s)),
        Alternation alternation => [.. alternation.Parts.SelectMany(p => From(p, starts))],
        Repetition repetition => Repeat(repetition, starts),
        _ => throw new ArgumentException(node.ToString(), nameof(node)),
    };

    private HashSet<int> Repeat(Repetition repetition, HashSet<int> starts)
    {
        var current = starts;
        for (var i = 0; i < repetition.Minimum; i++)
        {
            current = From(repetition.Body, current);
        }

        var all = new HashSet<int>(current);
        for (var i = repetition.Minimum; i < (repetition.Maximum ?? repetition.Minimum + _text.Length + 1); i++)
        {
            current = From(repetition.Body, current);
            all.UnionWith(current);
        }

        return all;
    }

    private bool Holds(AssertionKind kind, int at) => kind switch
    {
        AssertionKind.TextStart => at == 0,
        AssertionKind.TextEnd => at == _text.Length,
        AssertionKind.LineStart => at == 0 || _text[at - 1] == '\n',
        AssertionKind.LineEnd => at == _text.Length || _text[at] == '\n',
        AssertionKind.WordBoundary => IsWord(at - 1) != IsWord(at),
        _ => IsWord(at - 1) == IsWord(at),
    };

    private bool IsWord(int at) =>
        at >= 0 && at < _text.Length && new Rune(_text[at]) is { IsAscii: true } c && (Rune.IsLetterOrDigit(c) || c.Value == '_');
}
