using System.Buffers;
using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Patterns;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>matches</c>. The pattern is compiled when the first value is there to match: until then its faults are none.</summary>
internal sealed class MatchesTest(CompiledPath path, bool negated, string pattern) : MatchTest(path, negated)
{
    private readonly Lazy<PatternResult> _pattern = new(() => Pattern.Compile(pattern));

    public override Func<string?, Verdict> QuickOnText() =>
        text => _pattern.Value.Pattern?.IsMatch(text ?? "") is { } matches ? Says(matches) : Verdict.Unsure;

    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) => value switch
    {
        { IsNil: true } => evaluation.Fail("value of type nil is not convertible to []byte"),
        { Type.Kind: ValueKind.String } => Compiled(ref evaluation) is { } compiled && Check(compiled.IsMatch(value.Text), ref evaluation),
        { Type: ListType<byte> } => Compiled(ref evaluation) is { } compiled
            && Check(MatchesBytes(compiled, (IReadOnlyList<byte>?)value.Reference ?? []), ref evaluation),
        _ => evaluation.Fail($"value of type {value.Type.GoName} is not convertible to []byte"),
    };

    private static bool? MatchesBytes(Pattern compiled, IReadOnlyList<byte> list)
    {
        if (list is byte[] array)
        {
            return compiled.IsMatch(array);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            buffer[i] = list[i];
        }

        var matches = compiled.IsMatch(buffer.AsSpan(0, list.Count));
        ArrayPool<byte>.Shared.Return(buffer);
        return matches;
    }

    private bool Check(bool? result, ref Evaluation evaluation) =>
        result ?? evaluation.Fail($"the regular expression {GoText.Quote(pattern)} takes too long");

    private Pattern? Compiled(ref Evaluation evaluation)
    {
        if (_pattern.Value.Pattern is { } compiled)
        {
            return compiled;
        }

        evaluation.Fail($"failed to compile regular expression {GoText.Quote(pattern)}: {_pattern.Value.Error}");
        return null;
    }
}
