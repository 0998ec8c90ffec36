using FluentValidation;

namespace NomadNodes.Control;

/// <summary>Body of calls that say everything in their path: none, or an empty object.</summary>
internal sealed class NoRequest;

/// <summary>Body of PUT /_emulator/node/:id/silence.</summary>
internal sealed class SilenceRequest
{
    public static IValidator<SilenceRequest> Rules { get; } = new Validator();

    public bool? Silent { get; set; }

    private sealed class Validator : AbstractValidator<SilenceRequest>
    {
        public Validator() => RuleFor(request => request.Silent).NotNull().WithMessage("Silent: is missing; true or false.");
    }
}

/// <summary>Body of PUT /_emulator/node/:id/reachable.</summary>
internal sealed class ReachableRequest
{
    public static IValidator<ReachableRequest> Rules { get; } = new Validator();

    public bool? Reachable { get; set; }

    private sealed class Validator : AbstractValidator<ReachableRequest>
    {
        public Validator() => RuleFor(request => request.Reachable).NotNull().WithMessage("Reachable: is missing; true or false.");
    }
}
