using FluentValidation;
using NomadNodes.Services;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>What a reset may choose until the next one, and who makes a cluster for good; null = as the server was started.</summary>
internal class ModeRequest
{
    public string? Seed { get; set; }

    public string? Simulation { get; set; }

    public string? Edition { get; set; }

    public bool? Acl { get; set; }

    /// <summary>Of a checked request.</summary>
    public ModeOverrides ToOverrides() => new(Seed, Parse<SimulationMode>(Simulation), Parse<Edition>(Edition), Acl);

    private static T? Parse<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text, ignoreCase: true);
}

/// <summary>The seed is looked at by who reads it.</summary>
internal class ModeValidator<T> : AbstractValidator<T>
    where T : ModeRequest
{
    public ModeValidator()
    {
        RuleFor(request => request.Simulation).Must(mode => mode is null or "auto" or "manual")
            .WithMessage("Simulation: '{PropertyValue}' is not one of auto, manual.");
        RuleFor(request => request.Edition).Must(edition => edition is null or "enterprise" or "community")
            .WithMessage("Edition: '{PropertyValue}' is not one of enterprise, community.");
    }
}
