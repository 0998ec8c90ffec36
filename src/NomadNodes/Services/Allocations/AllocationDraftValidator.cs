using System.Linq.Expressions;
using FluentValidation;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>What an allocation that is to be put in place must be by itself.</summary>
internal sealed class AllocationDraftValidator : AbstractValidator<AllocationDraft>
{
    private static readonly string[] ClientStatuses =
        [AllocClientStatus.Pending, AllocClientStatus.Running, AllocClientStatus.Complete, AllocClientStatus.Failed, AllocClientStatus.Lost, AllocClientStatus.Unknown];

    private static readonly string[] DesiredStatuses = [AllocDesiredStatus.Run, AllocDesiredStatus.Stop, AllocDesiredStatus.Evict];

    public AllocationDraftValidator()
    {
        RuleFor(draft => draft.Given.NodeID).Must(UuidKey.IsCanonical).WithMessage("NodeID: is missing, or no UUID.");
        RuleFor(draft => draft.Given.JobID).NotEmpty().When(draft => draft.Job is null).WithMessage("JobID: is missing.");
        RuleFor(draft => draft.Given.JobID).Must((draft, id) => id.Length == 0 || id == draft.Job!.ID).When(draft => draft.Job is not null).WithMessage("JobID: '{PropertyValue}' is not the ID of the Job.");
        RuleForId(draft => draft.Given.ID, nameof(Allocation.ID));
        RuleForId(draft => draft.Given.EvalID, nameof(Allocation.EvalID));
        RuleForId(draft => draft.Given.DeploymentID, nameof(Allocation.DeploymentID));
        RuleForId(draft => draft.Given.PreviousAllocation, nameof(Allocation.PreviousAllocation));
        RuleForStatus(draft => draft.Given.ClientStatus, nameof(Allocation.ClientStatus), ClientStatuses);
        RuleForStatus(draft => draft.Given.DesiredStatus, nameof(Allocation.DesiredStatus), DesiredStatuses);
    }

    private void RuleForId(Expression<Func<AllocationDraft, string>> member, string name) =>
        RuleFor(member).Must(id => id.Length == 0 || UuidKey.IsCanonical(id)).WithMessage($"{name}: '{{PropertyValue}}' is no UUID.");

    private void RuleForStatus(Expression<Func<AllocationDraft, string>> member, string name, string[] known) =>
        RuleFor(member).Must(status => status.Length == 0 || known.Contains(status)).WithMessage($"{name}: '{{PropertyValue}}' is not one of {string.Join(", ", known)}.");
}
