using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Tests.Services.Seeding;

/// <summary>The JSON schema of seeds, made of what reads them: every member that the reader knows is in it. Only what the members are for is written by hand.</summary>
internal sealed class SeedSchemaMaker
{
    private static readonly Dictionary<string, string> Members = new()
    {
        ["Index"] = "Only in an exported state: the index of its last write. With it, the document is whole and put in place as it is; without it, it is a seed.",
        ["Identity"] = "Only with an Index: what the cluster calls itself.",
        ["TableIndexes"] = "Only with an Index: the last index that moved each table.",
        ["NodePools"] = "Node pools, without the built-in ones.",
        ["Nodes"] = "Nodes, as their agents register them. ID, SecretID, Name and Datacenter are made up where they are left out; Status is initializing.",
        ["Jobs"] = "Jobs, as PUT /v1/jobs takes them. One that has Allocs is there as if it had been scheduled long ago; any other is evaluated and placed.",
        ["JobSummaries"] = "Only with an Index.",
        ["Allocs"] = "Allocations that are there from the start: NodeID and JobID, and what else is to be other than made up, such as ClientStatus.",
        ["Evals"] = "Only with an Index.",
        ["Deployments"] = "Only with an Index.",
        ["Namespaces"] = "Namespaces besides default.",
        ["SchedulerConfiguration"] = "Only with an Index.",
        ["AutopilotConfiguration"] = "Only with an Index.",
        ["ACL"] = "Policies, roles and tokens. In a seed AccessorID, SecretID and a role's ID are made up where they are left out; a role or token names others by their names. It does not switch ACLs on.",
    };

    private static readonly Dictionary<(Type, string), string[]> Choices = new()
    {
        [(typeof(Node), "Status")] = ["", .. NodeStatus.All],
        [(typeof(Node), "SchedulingEligibility")] = ["", "eligible", "ineligible"],
        [(typeof(ACLToken), "Type")] = [ACLToken.Client, ACLToken.Management],
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _definitions = [];

    public static string Make() => new SeedSchemaMaker().MakeDocument().ToJsonString(Indented) + "\n";

    private JsonObject MakeDocument()
    {
        var properties = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string", ["description"] = "Where an editor finds this schema." } };
        foreach (var member in PropertiesOf(typeof(StateDocument))) properties[member.Name] = MakeMember(member);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A seed of NomadNodes, or a state that it exported",
            ["description"] = "What a server, a reset or a cluster starts with. Names are Nomad's; the server reads them in any case, and passes over members of nodes, pools and the like that it does not know.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["$defs"] = Sorted(_definitions),
        };
    }

    private JsonObject MakeMember(JsonPropertyInfo member)
    {
        // A seed's jobs are read as they are sent, not as they are stored.
        var schema = member.Name == "Jobs" ? ListOf(Sent(typeof(JobRequest))) : Stored(member.PropertyType);
        var described = new JsonObject { ["description"] = Members[member.Name] };
        foreach (var (key, value) in schema) described[key] = value?.DeepClone();
        return described;
    }

    /// <summary>A type as the document's own reader sees it.</summary>
    private JsonObject Stored(Type type)
    {
        if (type == typeof(Job)) return Sent(typeof(JobRequest));
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalar(bare) is { } scalar) return scalar;
        // A map of texts has a reader of its own, and says nothing of its elements.
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return MapOf(Stored(bare.GetGenericArguments()[1]));
        var info = ModelJson.Default.GetTypeInfo(bare)!;
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Reference(bare.Name, () => PropertiesOf(bare).Select(member => (member.Name, WithChoices(bare, member.Name, Stored(member.PropertyType))))),
            JsonTypeInfoKind.Enumerable => ListOf(Stored(info.ElementType!)),
            _ => [],
        };
    }

    /// <summary>A type as a registration sends it: what its form reads, with the kinds of the properties that hold it.</summary>
    private JsonObject Sent(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalar(bare) is { } scalar) return scalar;
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(List<>)) return ListOf(Sent(bare.GetGenericArguments()[0]));
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Dictionary<,>)) return MapOf(Sent(bare.GetGenericArguments()[1]));
        return bare.GetField("Form", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is { } form
            ? Reference("Sent" + bare.Name.Replace("Request", "", StringComparison.Ordinal), () => NamesOf(form).Select(name => (name, bare.GetProperty(name) is { } own ? Sent(own.PropertyType) : [])))
            : [];
    }

    private static JsonObject? Scalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => TypeOf("string"),
        TypeCode.Boolean => TypeOf("boolean"),
        TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => TypeOf("integer"),
        TypeCode.Single or TypeCode.Double => TypeOf("number"),
        _ when type == typeof(byte[]) => Described(TypeOf("string"), "Bytes in base64."),
        _ when type == typeof(Timestamp) => Described(TypeOf("string"), "A time as in RFC 3339."),
        _ when type == typeof(AnyValue) || type == typeof(object) => [],
        _ => null,
    };

    private JsonObject Reference(string name, Func<IEnumerable<(string Name, JsonObject Schema)>> members)
    {
        if (!_definitions.ContainsKey(name))
        {
            // There already when it is asked for again from within.
            _definitions[name] = new JsonObject();
            _definitions[name] = new JsonObject
            {
                ["type"] = new JsonArray("object", "null"),
                ["properties"] = new JsonObject(members().Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
            };
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    private static JsonObject WithChoices(Type type, string name, JsonObject schema)
    {
        if (Choices.TryGetValue((type, name), out var choices)) schema["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice)), null]);
        return schema;
    }

    private static JsonObject TypeOf(string name) => new() { ["type"] = new JsonArray(name, "null") };

    private static JsonObject ListOf(JsonObject element) => new() { ["type"] = new JsonArray("array", "null"), ["items"] = element };

    private static JsonObject MapOf(JsonObject value) => new() { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = value };

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static IEnumerable<JsonPropertyInfo> PropertiesOf(Type type) => ModelJson.Default.GetTypeInfo(type)!.Properties.Where(member => member.Set is not null || member.AssociatedParameter is not null || IsInit(type, member.Name));

    // What is only set when an object is made has no setter of its own.
    private static bool IsInit(Type type, string name) => type.GetProperty(name)?.SetMethod is not null;

    private static IEnumerable<string> NamesOf(object form) =>
        ((IEnumerable)form.GetType().GetField("_members", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(form)!)
        .Cast<object>().Select(member => Encoding.ASCII.GetString((byte[])member.GetType().GetProperty("Name")!.GetValue(member)!));

    private static JsonObject Sorted(JsonObject definitions) =>
        new(definitions.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));
}
