namespace NomadNodes.Conformance.Comparison;

/// <summary>Only the kinds of the values: for answers that describe the machine.</summary>
internal static class JsonShape
{
    public static JsonPart Of(JsonPart value) => value.Kind switch
    {
        JsonKind.Object => value with { Members = [.. value.Members.Select(one => KeyValuePair.Create(one.Key, Of(one.Value)))] },
        JsonKind.Null => value,
        _ => JsonPart.Text(value.Kind.ToString()),
    };
}
