using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>contains</c> and <c>in</c>: a part of a string, an element of a list, a key of a map.</summary>
internal sealed class ContainsTest(CompiledPath path, bool negated, MatchValue wanted) : MatchTest(path, negated)
{
    private readonly byte[]? _wantedBytes = GoText.HasEscapedBytes(wanted.Text) ? GoText.Encode(wanted.Text) : null;

    public override Func<string?, Verdict> QuickOnText() => text => Says(IsSubstring(text ?? ""));

    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) => value.IsNil
        ? Refuse(value, ref evaluation)
        : value.Type.Kind switch
        {
            ValueKind.String => IsSubstring(value.Text),
            ValueKind.List => IsElement(value, (ISequenceType)value.Type, ref evaluation),
            ValueKind.Map => ((IDictionaryType)value.Type).TryFind(value, wanted.Text, out _),
            _ => Refuse(value, ref evaluation),
        };

    // Go's strings are bytes: half a character is a part of it.
    private bool IsSubstring(string text) => _wantedBytes is null
        ? text.Contains(wanted.Text, StringComparison.Ordinal)
        : GoText.Encode(text).AsSpan().IndexOf(_wantedBytes) >= 0;

    private bool IsElement(in FilterValue value, ISequenceType list, ref Evaluation evaluation)
    {
        var kind = list.Element.Kind;
        if (kind == ValueKind.Any)
        {
            return IsElementOfMixed(value, list, ref evaluation);
        }

        if (!MatchValue.CanEqual(kind))
        {
            return RefuseElement(ref evaluation);
        }

        return wanted.CheckFor(kind, ref evaluation) && IsElement(value, list);
    }

    private bool IsElement(in FilterValue value, ISequenceType list)
    {
        var count = list.Count(value);
        for (var i = 0; i < count; i++)
        {
            var element = list.ElementAt(value, i);
            if (!element.IsNil && wanted.IsEqual(element))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nomad: elements of another kind than the value can be read as are passed over.</summary>
    private bool IsElementOfMixed(in FilterValue value, ISequenceType list, ref Evaluation evaluation)
    {
        var count = list.Count(value);
        for (var i = 0; i < count; i++)
        {
            var element = list.ElementAt(value, i);
            if (element.IsNil || !MatchValue.CanEqual(element.Type.Kind))
            {
                return RefuseElement(ref evaluation);
            }

            if (wanted.CanBe(element.Type.Kind) && wanted.IsEqual(element))
            {
                return true;
            }
        }

        return false;
    }

    private static bool RefuseElement(ref Evaluation evaluation) =>
        evaluation.Fail("unable to find suitable primitive comparison function for \"in\" comparison");

    private bool Refuse(in FilterValue value, ref Evaluation evaluation) =>
        evaluation.Fail($"cannot perform in/contains operations on type {value.KindName} for selector: \"{SelectorText}\"");
}
