using FluentValidation;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/clock; what is absent stays as it is.</summary>
internal sealed class ClockRequest
{
    public static IValidator<ClockRequest> Rules { get; } = new Validator();

    public string? Mode { get; set; }

    public double? Scale { get; set; }

    public string? Now { get; set; }

    public ClockMode? ParsedMode => Mode is null ? null : Enum.Parse<ClockMode>(Mode, ignoreCase: true);

    public DateTimeOffset? ParsedNow => Now is not null && Timestamp.TryParse(Now, out var time) ? time.ToDateTimeOffset() : null;

    private sealed class Validator : AbstractValidator<ClockRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Mode).Must(mode => mode is null or "real" or "scaled" or "manual")
                .WithMessage("Mode: '{PropertyValue}' is not one of real, scaled, manual.");
            RuleFor(request => request.Scale).Must(scale => scale is null || SettingsCheck.IsScale(scale.Value))
                .WithMessage($"Scale: {{PropertyValue}} is not {SettingsCheck.ScaleRange}.");
            RuleFor(request => request.Now).Must(now => now is null || Timestamp.TryParse(now, out _))
                .WithMessage("Now: '{PropertyValue}' is no time, such as 2026-01-01T00:00:00Z.");
        }
    }
}

/// <summary>Body of POST /_emulator/clock/advance.</summary>
internal sealed class AdvanceRequest
{
    public static IValidator<AdvanceRequest> Rules { get; } = new Validator();

    public string? By { get; set; }

    /// <summary>Of a checked request.</summary>
    public TimeSpan ParsedBy => TimeSpan.FromTicks(Nanoseconds(By) / TimeSpan.NanosecondsPerTick);

    private static long Nanoseconds(string? text) => text is not null && GoDuration.TryParse(text, out var nanoseconds, out _) ? nanoseconds : -1;

    private sealed class Validator : AbstractValidator<AdvanceRequest>
    {
        public Validator() => RuleFor(request => request.By).Must(by => Nanoseconds(by) >= 0)
            .WithMessage("By: '{PropertyValue}' is no duration of 0s or more, such as 500ms, 90s or 1h30m.");
    }
}
