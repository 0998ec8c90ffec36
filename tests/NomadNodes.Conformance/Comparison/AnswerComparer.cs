using System.Globalization;
using System.Numerics;
using System.Text.Json;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Comparison;

/// <summary>Compares the answers of one scenario, in the order of its steps: ids and indexes correspond across all of them.</summary>
internal sealed class AnswerComparer
{
    private readonly IndexOrder _indexes;
    private readonly TextComparer _texts;

    /// <summary>Takes all that the scenario itself says (<see cref="Recording.Inputs"/>).</summary>
    public AnswerComparer(string inputs)
    {
        _indexes = new IndexOrder(Problems);
        _texts = new TextComparer(Problems, inputs);
    }

    public Problems Problems { get; } = new();

    public void Compare(string where, Answer recorded, Answer seen, Looseness loose)
    {
        if (recorded.Status != seen.Status)
        {
            Problems.Add(where + " status", $"{recorded.Status} {recorded.Body}", $"{seen.Status} {seen.Body}");
            return;
        }

        foreach (var name in Rules.Headers.Union(recorded.Headers.Keys, StringComparer.OrdinalIgnoreCase))
            CompareHeader($"{where} header {name}", name, recorded, seen, loose);
        if (!loose.Body)
            CompareBody(where, recorded, seen.Body, loose);
    }

    private static bool IsJson(Answer answer) =>
        answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/json", StringComparison.Ordinal);

    private static bool TryIndex(string? text, out BigInteger index) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private void CompareHeader(string where, string name, Answer recorded, Answer seen, Looseness loose)
    {
        var want = recorded.Headers.GetValueOrDefault(name);
        var got = seen.Headers.GetValueOrDefault(name);
        if (name == Rules.IndexHeader && TryIndex(want, out var wanted) && TryIndex(got, out var index))
            CompareIndex(where, wanted, index, loose);
        else if (name == Rules.NextTokenHeader && want is not null && got is not null)
            _texts.Compare(where, want, got);
        else if (want != got && !loose.Headers)
            Problems.Add(where, want ?? "nothing", got ?? "nothing");
    }

    private void CompareIndex(string where, BigInteger want, BigInteger got, Looseness loose)
    {
        if (!loose.Index)
            _indexes.Compare(where, want, got);
    }

    private void CompareBody(string where, Answer recorded, string seen, Looseness loose)
    {
        if (IsJson(recorded))
            CompareJson(where, recorded.Body, seen, loose);
        else if (_texts.Masked(recorded.Body) != _texts.Masked(seen))
            Problems.Add(where + " body", recorded.Body, seen);
    }

    private void CompareJson(string where, string recorded, string seen, Looseness loose)
    {
        if (!TryParse(recorded, out var want) || !TryParse(seen, out var got))
        {
            Problems.Add(where + " body is not JSON", recorded, seen);
            return;
        }

        var values = new ValueComparer(Problems, _indexes, _texts, loose);
        values.Compare(where + " ", "", loose.Shape ? JsonShape.Of(want) : want, loose.Shape ? JsonShape.Of(got) : got);
        if (loose.IsNone ? !JsonLayout.Same(recorded, seen) : !JsonLayout.Alike(recorded, seen))
            Problems.Add(where + " layout of the body", recorded, seen);
    }

    private static bool TryParse(string text, out JsonPart value)
    {
        try
        {
            value = JsonParser.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = JsonPart.Text("");
            return false;
        }
    }
}
