using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>A parameter in path, query or header.</summary>
/// <param name="Name">As a request writes it.</param>
/// <param name="In">Where a request writes it.</param>
/// <param name="Type">The JSON type of its value.</param>
/// <param name="Description">What it does, its default, and what a wrong value gets.</param>
/// <param name="Example">A value that works.</param>
internal sealed record ParameterDoc(string Name, ParameterLocation In, JsonSchemaType Type, string Description, string Example)
{
    public static ParameterDoc Path(string name, string description, string example) =>
        new(name, ParameterLocation.Path, JsonSchemaType.String, description, example);

    public static ParameterDoc Text(string name, string description, string example) =>
        new(name, ParameterLocation.Query, JsonSchemaType.String, description, example);

    public static ParameterDoc Number(string name, string description, string example) =>
        new(name, ParameterLocation.Query, JsonSchemaType.Integer, description, example);

    public static ParameterDoc Switch(string name, string description, string example) =>
        new(name, ParameterLocation.Query, JsonSchemaType.Boolean, description, example);

    public static ParameterDoc Header(string name, string description, string example) =>
        new(name, ParameterLocation.Header, JsonSchemaType.String, description, example);
}
