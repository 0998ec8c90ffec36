using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NomadNodes.Http.Faults;
using NomadNodes.Model.Json;

namespace NomadNodes.Control.Faults;

/// <summary>Bodies of PUT and POST /_emulator/faults: one rule, a list of rules, or <c>{"Faults": […]}</c>.</summary>
internal static class FaultsRequest
{
    private const string List = "Faults";

    private static readonly FaultValidator Validator = new();
    private static readonly JsonTypeInfo<FaultRequest> Type = (JsonTypeInfo<FaultRequest>)ControlJson.Options.GetTypeInfo(typeof(FaultRequest));
    private static readonly string[] Members = [.. Type.Properties.Select(member => member.Name)];

    /// <returns>Null when there is any fault.</returns>
    public static IReadOnlyList<FaultRule>? Parse(ReadOnlyMemory<byte> body, List<string> faults)
    {
        if (!body.IsEmpty) return CheckedJson.Parse<List<FaultRule>>(body, faults, Read);
        faults.Add("The body is empty. Send a rule, a list of rules, or {\"Faults\": […]}.");
        return null;
    }

    private static List<FaultRule>? Read(JsonElement root, List<string> faults)
    {
        if (root.ValueKind == JsonValueKind.Array) return ReadList(root, faults);
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The body is neither an object nor a list.");
            return null;
        }

        if (CheckedJson.FindMember(root, List) is not { } list) return Read(root, "", faults) is { } rule ? [rule] : null;
        CheckedJson.RefuseOthers(root, [List], faults);
        if (list.ValueKind == JsonValueKind.Array) return ReadList(list, faults);
        faults.Add("Faults: is no list.");
        return null;
    }

    private static List<FaultRule> ReadList(JsonElement list, List<string> faults) =>
        [.. list.EnumerateArray().Select((element, i) => Read(element, $"{List}[{i}]", faults)).OfType<FaultRule>()];

    private static FaultRule? Read(JsonElement element, string place, List<string> faults)
    {
        var wrong = new List<string>();
        if (element.ValueKind == JsonValueKind.Object) CheckedJson.RefuseOthers(element, Members, wrong);
        var request = CheckedJson.Read(element, Type, place, faults);
        if (request is not null) wrong.AddRange(Validator.Validate(request).Errors.Select(error => error.ErrorMessage));
        faults.AddRange(wrong.Select(fault => place.Length == 0 ? fault : $"{place}.{fault}"));
        return request?.ToRule();
    }
}
