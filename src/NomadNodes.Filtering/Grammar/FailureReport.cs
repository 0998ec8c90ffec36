namespace NomadNodes.Filtering.Grammar;

/// <summary>
/// Collects what went wrong during a parse: errors that were raised, and what was expected at the farthest place reached.
/// </summary>
internal sealed class FailureReport(GrammarProgram program, SourceText source)
{
    /// <summary>A text of many bad bytes would otherwise fill the memory with one message a byte.</summary>
    private const int MaxErrors = 1_000;

    private readonly HashSet<(string Text, int Offset, Rule? Rule)> _seen = [];
    private readonly List<(string Text, int Offset, Rule? Rule)> _raised = [];
    private int _farthest;
    private ulong _expected;
    private ulong _unexpected;

    public void Raise(string text, int offset, Rule? rule)
    {
        var error = (text, offset, rule);
        if (_raised.Count < MaxErrors && _seen.Add(error))
        {
            _raised.Add(error);
        }
    }

    /// <summary>A terminal was tried: failures count, and under a negative look-ahead successes count instead.</summary>
    public void Expect(int label, int offset, bool failed, bool inverted)
    {
        if (failed == inverted || offset < _farthest)
        {
            return;
        }

        if (offset > _farthest)
        {
            (_farthest, _expected, _unexpected) = (offset, 0, 0);
        }

        if (inverted)
        {
            _unexpected |= 1UL << label;
        }
        else
        {
            _expected |= 1UL << label;
        }
    }

    /// <summary>The error's text; empty if the text was accepted and nothing was raised.</summary>
    public string Describe(bool accepted)
    {
        if (_raised.Count > 0)
        {
            return string.Join('\n', _raised.Select(Format).Distinct());
        }

        return accepted ? "" : $"{source.Position(_farthest)}: no match found, expected: {Expected()}";
    }

    private string Format((string Text, int Offset, Rule? Rule) error)
    {
        var position = source.Position(error.Offset);
        return error.Rule is { } rule ? $"{position}: rule {RuleNames.Display(rule)}: {error.Text}" : $"{position}: {error.Text}";
    }

    private string Expected()
    {
        var names = Names(_expected).Concat(Names(_unexpected).Select(n => "!" + n)).Order(StringComparer.Ordinal).ToList();
        if (names.Remove("!" + GrammarProgram.AnyCharacterLabel))
        {
            names.Add("EOF");
        }

        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
    }

    private IEnumerable<string> Names(ulong labels) => program.Labels.Where((_, i) => (labels & (1UL << i)) != 0);
}
