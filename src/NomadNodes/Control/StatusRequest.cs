using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/node/:id/status.</summary>
internal sealed class StatusRequest
{
    public string? Status { get; set; }
}

internal sealed class StatusValidator : AbstractValidator<StatusRequest>
{
    public StatusValidator() => RuleFor(request => request.Status)
        .Must(status => status is not null && NodeStatus.All.Contains(status))
        .WithMessage($"Status: '{{PropertyValue}}' is not one of {string.Join(", ", NodeStatus.All)}.");
}
