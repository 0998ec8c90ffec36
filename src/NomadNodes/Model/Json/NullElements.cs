using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NomadNodes.Model.Json;

/// <summary>Finds null where a list or a map of a record must hold a value. The serializer would take it, and the record could not be written again.</summary>
internal static class NullElements
{
    // Metadata of types, the same for everyone: no state of any server.
    private static readonly ConcurrentDictionary<JsonTypeInfo, Dictionary<string, JsonTypeInfo>> Members = new();

    public static void Find(JsonElement element, JsonTypeInfo type, string place, List<string> faults)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                FindInMembers(element, MembersOf(type), place, faults);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                FindInList(element, ElementOf(type), place, faults);
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                FindInMap(element, ElementOf(type), place, faults);
                break;
        }
    }

    private static void FindInMembers(JsonElement element, Dictionary<string, JsonTypeInfo> members, string place, List<string> faults)
    {
        foreach (var member in element.EnumerateObject())
        {
            // Nothing else can hold a null inside, and most members are something else.
            if (member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) continue;
            if (members.TryGetValue(CheckedJson.NameOf(member), out var type)) Find(member.Value, type, Below(place, member.Name), faults);
        }
    }

    private static void FindInList(JsonElement list, JsonTypeInfo type, string place, List<string> faults)
    {
        var at = 0;
        foreach (var element in list.EnumerateArray()) FindIn(element, type, $"{place}[{at++}]", faults);
    }

    private static void FindInMap(JsonElement map, JsonTypeInfo type, string place, List<string> faults)
    {
        foreach (var member in map.EnumerateObject()) FindIn(member.Value, type, Below(place, CheckedJson.NameOf(member)), faults);
    }

    private static void FindIn(JsonElement element, JsonTypeInfo type, string place, List<string> faults)
    {
        if (element.ValueKind != JsonValueKind.Null) Find(element, type, place, faults);
        else if (!type.Type.IsValueType) faults.Add($"{place}: is null.");
    }

    private static string Below(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static JsonTypeInfo ElementOf(JsonTypeInfo type) => type.Options.GetTypeInfo(type.ElementType!);

    private static Dictionary<string, JsonTypeInfo> MembersOf(JsonTypeInfo type) => Members.GetOrAdd(type, static type => type.Properties
        .Where(member => member.AttributeProvider?.IsDefined(typeof(HoldsNullsAttribute), inherit: false) is not true)
        .ToDictionary(member => member.Name, member => type.Options.GetTypeInfo(member.PropertyType), StringComparer.OrdinalIgnoreCase));
}
