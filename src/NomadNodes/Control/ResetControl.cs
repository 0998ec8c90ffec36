using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>POST /_emulator/reset: back to the seed.</summary>
internal static class ResetControl
{
    private static readonly ResetValidator Validator = new();

    public static void MapReset(this IEndpointRouteBuilder control, ClusterServices cluster) =>
        control.MapPost("/reset", context => ResetAsync(context, cluster)).Describe(() => ControlDocs.Reset);

    private static async Task ResetAsync(HttpContext context, ClusterServices cluster)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, Validator) is not { } request) return;
        var index = await cluster.Resets.ResetAsync(new ModeOverrides(request.Seed, Parse<SimulationMode>(request.Simulation), Parse<Edition>(request.Edition), request.Acl));
        await ControlJson.WriteIndexAsync(context, index);
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text, ignoreCase: true);

    /// <summary>What a reset may choose until the next one; null = as the server was started.</summary>
    private sealed class ResetRequest
    {
        public string? Seed { get; set; }

        public string? Simulation { get; set; }

        public string? Edition { get; set; }

        public bool? Acl { get; set; }
    }

    private sealed class ResetValidator : AbstractValidator<ResetRequest>
    {
        public ResetValidator()
        {
            RuleFor(request => request.Seed).Must(seed => seed is null || Seeds.FindOrNull(seed) is not null)
                .WithMessage("Seed: '{PropertyValue}' is not one of demo, empty.");
            RuleFor(request => request.Simulation).Must(mode => mode is null or "auto" or "manual")
                .WithMessage("Simulation: '{PropertyValue}' is not one of auto, manual.");
            RuleFor(request => request.Edition).Must(edition => edition is null or "enterprise" or "community")
                .WithMessage("Edition: '{PropertyValue}' is not one of enterprise, community.");
        }
    }
}
