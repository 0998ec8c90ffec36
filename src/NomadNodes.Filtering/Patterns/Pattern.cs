using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NomadNodes.Filtering.Patterns;

/// <summary>A regular expression with RE2's syntax and meaning, run by .NET's engine that never backtracks.</summary>
internal sealed class Pattern
{
    /// <summary>Ours: patterns that say more with their repetitions written out cost the engine seconds.</summary>
    private const int MaxSize = 3_000;

    private const int StackBuffer = 256;

    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(2);

    private readonly Regex _regex;
    private readonly Alphabet _alphabet;

    private Pattern(Regex regex, Alphabet alphabet) => (_regex, _alphabet) = (regex, alphabet);

    public static PatternResult Compile(string text)
    {
        var node = PatternParser.Parse(text, out var error);
        if (node is null)
        {
            return new PatternResult(null, error);
        }

        var compiled = node.Size > MaxSize ? null : CompileOrNull(node);
        return compiled is null
            ? new PatternResult(null, $"error parsing regexp: expression too large: `{text}`")
            : new PatternResult(compiled, null);
    }

    /// <summary>Null if the text is too much for the pattern.</summary>
    public bool? IsMatch(string text) => Ascii.IsValid(text) ? Run(text) : IsMatchTranslated(text);

    /// <summary>Null if the text is too much for the pattern. Bytes that are not UTF-8 count as U+FFFD, each on its own.</summary>
    public bool? IsMatch(ReadOnlySpan<byte> utf8)
    {
        var rented = utf8.Length > StackBuffer ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        var buffer = rented ?? stackalloc char[StackBuffer];
        var length = 0;
        while (!utf8.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(utf8, out var character, out var width);
            buffer[length++] = Symbol(character);
            utf8 = utf8[(status == OperationStatus.Done ? width : 1)..];
        }

        return IsMatch(buffer[..length], rented);
    }

    private static Pattern? CompileOrNull(Node node)
    {
        var sets = new HashSet<CodePoints>(new SetComparer());
        CollectSets(node, sets);
        if (Alphabet.CreateOrNull(sets) is not { } alphabet)
        {
            return null;
        }

        try
        {
            const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
            return new Pattern(new Regex(Translator.Translate(node, alphabet), Options, MatchLimit), alphabet);
        }
        catch (NotSupportedException)
        {
            // The engine has a limit of its own on the number of states.
            return null;
        }
    }

    private static void CollectSets(Node node, HashSet<CodePoints> sets)
    {
        switch (node)
        {
            case OneOf one:
                sets.Add(one.Set);
                break;
            case Group group:
                CollectSets(group.Body, sets);
                break;
            case Repetition repetition:
                CollectSets(repetition.Body, sets);
                break;
            case Concatenation concatenation:
                concatenation.Parts.ForEach(p => CollectSets(p, sets));
                break;
            case Alternation alternation:
                alternation.Parts.ForEach(p => CollectSets(p, sets));
                break;
        }
    }

    private bool? IsMatchTranslated(string text)
    {
        var rented = text.Length > StackBuffer ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc char[StackBuffer];
        var length = 0;
        foreach (var character in text.EnumerateRunes())
        {
            buffer[length++] = Symbol(character);
        }

        return IsMatch(buffer[..length], rented);
    }

    private bool? IsMatch(ReadOnlySpan<char> symbols, char[]? rented)
    {
        var matches = Run(symbols);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return matches;
    }

    private bool? Run(ReadOnlySpan<char> symbols)
    {
        try
        {
            return _regex.IsMatch(symbols);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private char Symbol(Rune character) => character.IsAscii ? (char)character.Value : _alphabet.Symbol(character.Value);

    private sealed class SetComparer : IEqualityComparer<CodePoints>
    {
        public bool Equals(CodePoints? x, CodePoints? y) => x!.SetEquals(y!);

        public int GetHashCode(CodePoints set) => set.RangesHash();
    }
}
