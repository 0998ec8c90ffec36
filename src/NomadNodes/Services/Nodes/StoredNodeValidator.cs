using System.Linq.Expressions;
using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What must be true of a node that is put in place as it is: everything that a registration would have made up is there, but for its secret.</summary>
internal sealed class StoredNodeValidator : AbstractValidator<Node>
{
    public StoredNodeValidator()
    {
        Include(new NodeValidator());
        RequireText(node => node.ID, nameof(Node.ID));
        RequireText(node => node.Name, nameof(Node.Name));
        RequireText(node => node.Datacenter, nameof(Node.Datacenter));
        RequireText(node => node.NodePool, nameof(Node.NodePool));
        RequireText(node => node.Status, nameof(Node.Status));
        RequireText(node => node.SchedulingEligibility, nameof(Node.SchedulingEligibility));
        RuleFor(node => node.CreateIndex).Must((node, create) => create > 0 && create <= node.ModifyIndex)
            .WithMessage("CreateIndex: {PropertyValue} is not between 1 and the ModifyIndex.");
        RuleFor(node => node.Events).Must(events => events is null || events.Count <= NodeEvents.Max)
            .WithMessage($"Events: a node keeps {NodeEvents.Max} at most.");
    }

    private void RequireText(Expression<Func<Node, string>> member, string name) =>
        RuleFor(member).NotEmpty().WithMessage($"{name}: is missing; with an Index the document is a whole state.");
}
