using System.Text.Json;

namespace NomadNodes.Tests.Services.Seeding;

/// <summary>Holds a document against a JSON schema, as far as ours go. A keyword that it does not know is an error, not passed over.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private static readonly HashSet<string> Silent = ["$schema", "$defs", "title", "description", "properties"];

    /// <summary>Where the document does not fit.</summary>
    public IReadOnlyList<string> FaultsOf(JsonElement document) => [.. Check(document, schema, "$")];

    private IEnumerable<string> Check(JsonElement value, JsonElement rules, string place) =>
        rules.EnumerateObject().SelectMany(rule => Check(value, rule.Name, rule.Value, rules, place));

    private IEnumerable<string> Check(JsonElement value, string keyword, JsonElement rule, JsonElement rules, string place) => keyword switch
    {
        "$ref" => Check(value, schema.GetProperty("$defs").GetProperty(rule.GetString()!.Split('/')[^1]), place),
        "type" => Kinds(rule).Any(kind => IsA(value, kind)) ? [] : [$"{place} is no {rule.GetRawText()}"],
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place} is none of {rule.GetRawText()}"],
        "items" => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((one, i) => Check(one, rule, $"{place}[{i}]")) : [],
        "additionalProperties" => CheckOthers(value, rule, rules, place),
        _ when Silent.Contains(keyword) => keyword == "properties" ? CheckMembers(value, rule, place) : [],
        _ => throw new InvalidOperationException($"{keyword} is not known here."),
    };

    private IEnumerable<string> CheckMembers(JsonElement value, JsonElement properties, string place) => value.ValueKind != JsonValueKind.Object
        ? []
        : value.EnumerateObject().Where(member => properties.TryGetProperty(member.Name, out _))
            .SelectMany(member => Check(member.Value, properties.GetProperty(member.Name), $"{place}.{member.Name}"));

    private IEnumerable<string> CheckOthers(JsonElement value, JsonElement rule, JsonElement rules, string place)
    {
        if (value.ValueKind != JsonValueKind.Object) return [];
        var others = value.EnumerateObject().Where(member => !rules.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));
        return rule.ValueKind == JsonValueKind.False
            ? others.Select(member => $"{place}.{member.Name} is not known")
            : others.SelectMany(member => Check(member.Value, rule, $"{place}.{member.Name}"));
    }

    private static IEnumerable<string?> Kinds(JsonElement rule) => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(one => one.GetString()) : [rule.GetString()];

    private static bool IsA(JsonElement value, string? kind) => (kind, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.TryGetDecimal(out var number) && decimal.IsInteger(number),
        _ => false,
    };
}
