using System.Globalization;
using System.Text;

namespace NomadNodes.Filtering.Patterns;

/// <summary>A pattern's tree in .NET's syntax, over the characters of its <see cref="Alphabet"/>.</summary>
internal sealed class Translator(Alphabet alphabet)
{
    private readonly StringBuilder _text = new();

    public static string Translate(Node node, Alphabet alphabet)
    {
        var translator = new Translator(alphabet);
        translator.Append(node);
        return translator._text.ToString();
    }

    private void Append(Node node)
    {
        switch (node)
        {
            case OneOf one:
                AppendSet(one.Set);
                break;
            case Assertion assertion:
                _text.Append(Assertion(assertion.Kind));
                break;
            case Group group:
                Append(group.Body);
                break;
            case Concatenation concatenation:
                concatenation.Parts.ForEach(AppendPart);
                break;
            case Alternation alternation:
                AppendAlternation(alternation);
                break;
            case Repetition repetition:
                AppendPart(repetition.Body);
                _text.Append(Quantifier(repetition));
                break;
        }
    }

    private void AppendPart(Node node)
    {
        _text.Append("(?:");
        Append(node);
        _text.Append(')');
    }

    private void AppendAlternation(Alternation alternation)
    {
        for (var i = 0; i < alternation.Parts.Count; i++)
        {
            _text.Append(i == 0 ? "" : "|");
            AppendPart(alternation.Parts[i]);
        }
    }

    private void AppendSet(CodePoints set)
    {
        var ranges = set.Ranges.Where(r => r.Low < 0x80).Select(r => (Low: r.Low, High: Math.Min(r.High, 0x7F)))
            .Concat(alphabet.Symbols(set).Select(s => (Low: (int)s, High: (int)s))).ToList();
        if (ranges.Count == 0)
        {
            _text.Append(@"[^\u0000-\uFFFF]");
            return;
        }

        _text.Append('[');
        foreach (var (low, high) in ranges)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\\u{low:X4}-\\u{high:X4}");
        }

        _text.Append(']');
    }

    private static string Assertion(AssertionKind kind) => kind switch
    {
        AssertionKind.TextStart => @"\A",
        AssertionKind.TextEnd => @"\z",
        AssertionKind.LineStart => "(?m:^)",
        AssertionKind.LineEnd => "(?m:$)",
        AssertionKind.WordBoundary => @"\b",
        _ => @"\B",
    };

    private static string Quantifier(Repetition repetition) => (repetition.Minimum, repetition.Maximum) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (var minimum, null) => string.Create(CultureInfo.InvariantCulture, $"{{{minimum},}}"),
        (var minimum, var maximum) => string.Create(CultureInfo.InvariantCulture, $"{{{minimum},{maximum}}}"),
    };
}
