using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>GET /_emulator/schema/seed.json: what a seed may say, for editors and for who checks seeds.</summary>
internal static class SchemaControl
{
    private const string Resource = "NomadNodes.Seeds.seed.schema.json";

    private static readonly EndpointDoc Doc = ControlDocs.Call(
        "The JSON schema of seeds and exported states", "", null, ControlDocs.Answer("The schema.", """{"$schema": "https://json-schema.org/draft/2020-12/schema"}"""));

    public static void MapSchema(this IEndpointRouteBuilder control) => control.MapGet("/schema/seed.json", WriteAsync).Describe(() => Doc);

    private static async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "application/schema+json";
        await using var schema = typeof(SchemaControl).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The schema of seeds is not in the assembly.");
        await schema.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
