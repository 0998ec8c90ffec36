using FluentValidation;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/node/:id/client.</summary>
internal sealed class ClientRequest
{
    public const string Run = "run";
    public const string Stop = "stop";
    public const string Set = "set";

    private static readonly string[] Steps = [Run, Stop, Set];

    private static readonly string[] Statuses =
        [AllocClientStatus.Pending, AllocClientStatus.Running, AllocClientStatus.Complete, AllocClientStatus.Failed, AllocClientStatus.Lost, AllocClientStatus.Unknown];

    public static IValidator<ClientRequest> Rules { get; } = new Validator();

    public string? Step { get; set; }

    public string? Job { get; set; }

    public string? ClientStatus { get; set; }

    private sealed class Validator : AbstractValidator<ClientRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Step).Must(step => Steps.Contains(step)).WithMessage($"Step: '{{PropertyValue}}' is not one of {string.Join(", ", Steps)}.");
            When(request => request.Step == Set, () =>
            {
                RuleFor(request => request.Job).NotEmpty().WithMessage("Job: is missing; the ID of the job whose allocations on the node are meant.");
                RuleFor(request => request.ClientStatus).Must(status => Statuses.Contains(status)).WithMessage($"ClientStatus: '{{PropertyValue}}' is not one of {string.Join(", ", Statuses)}.");
            }).Otherwise(() =>
            {
                RuleFor(request => request.Job).Null().WithMessage("Job: belongs to the step set alone.");
                RuleFor(request => request.ClientStatus).Null().WithMessage("ClientStatus: belongs to the step set alone.");
            });
        }
    }
}
