using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>Turns what an endpoint says of itself into an operation of the API document.</summary>
internal static class OperationMaker
{
    public static OpenApiOperation Make(EndpointDoc doc, string tag, OpenApiDocument document) => new()
    {
        Summary = doc.Summary,
        Description = doc.Description,
        Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
        Parameters = [.. doc.Parameters.Select(Parameter)],
        RequestBody = doc.Body is null ? null : Body(doc.Body),
        Responses = Answers(doc.Answers),
    };

    private static OpenApiParameter Parameter(ParameterDoc parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.In,
        Required = parameter.In == ParameterLocation.Path,
        Description = parameter.Description,
        Schema = new OpenApiSchema { Type = parameter.Type },
        Example = Value(parameter),
    };

    private static JsonNode? Value(ParameterDoc parameter) =>
        parameter.Type == JsonSchemaType.String ? JsonValue.Create(parameter.Example) : JsonNode.Parse(parameter.Example);

    private static OpenApiRequestBody Body(BodyDoc body) => new()
    {
        Description = body.Description,
        Required = body.Required,
        Content = new Dictionary<string, OpenApiMediaType> { [AnswerDoc.Json] = Json(body.Example) },
    };

    /// <summary>Answers of one status are one response with several examples in its description: a document has one place for each status.</summary>
    private static OpenApiResponses Answers(IReadOnlyList<AnswerDoc> answers)
    {
        var responses = new OpenApiResponses();
        foreach (var group in answers.GroupBy(answer => answer.Status))
        {
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = Response([.. group]);
        }

        return responses;
    }

    private static OpenApiResponse Response(IReadOnlyList<AnswerDoc> answers) => new()
    {
        Description = string.Join("\n", answers.Select(Describe)),
        Headers = answers[0].Headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => Header(header)),
        Content = answers[0].ContentType.Length == 0 ? null : new Dictionary<string, OpenApiMediaType>
        {
            [answers[0].ContentType] = answers[0].ContentType == AnswerDoc.Json ? Json(answers[0].Example) : Text(answers[0].Example),
        },
    };

    private static string Describe(AnswerDoc answer) =>
        answer.ContentType == AnswerDoc.PlainText ? $"{answer.Description}: `{answer.Example.Replace("\n", "⏎", StringComparison.Ordinal)}`" : answer.Description;

    private static OpenApiHeader Header(HeaderDoc header) => new()
    {
        Description = header.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(header.Example),
    };

    private static OpenApiMediaType Json(string example)
    {
        var node = JsonNode.Parse(example);
        return new OpenApiMediaType { Schema = ExampleSchema.Of(node), Example = node };
    }

    private static OpenApiMediaType Text(string example) =>
        new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = JsonValue.Create(example) };
}
