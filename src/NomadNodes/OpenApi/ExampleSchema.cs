using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>The schema that an example shows: so that the document cannot say anything else than what the server writes.</summary>
internal static class ExampleSchema
{
    public static OpenApiSchema Of(JsonNode? example) => example switch
    {
        JsonObject members => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(member => member.Key, IOpenApiSchema (member) => Of(member.Value)),
        },
        JsonArray elements => new OpenApiSchema { Type = JsonSchemaType.Array, Items = elements.Count == 0 ? new OpenApiSchema() : Of(elements[0]) },
        JsonValue value => new OpenApiSchema { Type = TypeOf(value.GetValueKind(), value.ToJsonString()) },
        _ => new OpenApiSchema { Description = "May be null; see the endpoint's description." },
    };

    private static JsonSchemaType? TypeOf(JsonValueKind kind, string text) => kind switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Number => text.Contains('.', StringComparison.Ordinal) ? JsonSchemaType.Number : JsonSchemaType.Integer,
        _ => null,
    };
}
