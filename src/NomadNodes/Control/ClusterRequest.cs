using FluentValidation;
using NomadNodes.Services;

namespace NomadNodes.Control;

/// <summary>Body of POST /_emulator/clusters/:name; what is absent is as the server was started.</summary>
internal sealed class ClusterRequest : ModeRequest
{
    public static IValidator<ClusterRequest> Rules { get; } = new Validator();

    public ClockRequest? Clock { get; set; }

    /// <summary>Of a checked request.</summary>
    public ClusterOrder ToOrder() => new(ToOverrides(), Clock?.ParsedMode, Clock?.Scale, Clock?.ParsedNow);

    private sealed class Validator : ModeValidator<ClusterRequest>
    {
        public Validator()
        {
            When(request => request.Clock is not null, () =>
            {
                RuleFor(request => request.Clock!).SetValidator(ClockRequest.Rules).OverridePropertyName("Clock");
                RuleFor(request => request.Clock!.Now).Null().When(request => request.Clock!.Mode != "manual")
                    .WithMessage("Now: is where a clock of the mode manual starts; any other shows the real date.");
            });
        }
    }
}
