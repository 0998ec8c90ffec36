using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Replay;

/// <summary><c>{a.index}</c>, <c>{a.index+1}</c>, <c>{a.next}</c> and <c>{a.json:/0/ID}</c> stand for parts of the answer of the step labelled a.</summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public void Keep(string? label, Answer answer)
    {
        if (label is not null)
            _answers[label] = answer;
    }

    /// <exception cref="ScenarioStoppedException">There is no such answer, or no such part of it.</exception>
    public string Fill(string text) => Placeholder.Replace(text, PartOf);

    public Dictionary<string, string> Fill(IReadOnlyDictionary<string, string> headers) =>
        headers.ToDictionary(one => one.Key, one => Fill(one.Value), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\{([A-Za-z]\w*)\.(index|next|json:[^}]*)([+-][0-9]+)?\}")]
    private static partial Regex Placeholder { get; }

    private static string Index(Match place, Answer answer)
    {
        var shift = place.Groups[3].Success ? long.Parse(place.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return answer.Headers.TryGetValue(Rules.IndexHeader, out var index) && long.TryParse(index, out var number)
            ? (number + shift).ToString(CultureInfo.InvariantCulture)
            : throw new ScenarioStoppedException($"{place.Value}: that answer has no index");
    }

    private static string Json(string place, Answer answer, string pointer)
    {
        if (!TryParse(answer.Body, out var document) || !JsonPointer.TryFind(document, pointer, out var value))
            throw new ScenarioStoppedException($"{place}: not in {Problems.Clip(answer.Body)}");
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private static bool TryParse(string body, out JsonElement document)
    {
        document = default;
        try
        {
            document = JsonSerializer.Deserialize<JsonElement>(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string PartOf(Match place)
    {
        if (!_answers.TryGetValue(place.Groups[1].Value, out var answer))
            throw new ScenarioStoppedException($"{place.Value}: no answer has that label");
        return place.Groups[2].Value switch
        {
            "index" => Index(place, answer),
            "next" => answer.Headers.GetValueOrDefault(Rules.NextTokenHeader, ""),
            var json => Json(place.Value, answer, json["json:".Length..]),
        };
    }
}
