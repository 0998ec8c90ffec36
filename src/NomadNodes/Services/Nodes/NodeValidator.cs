using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What must be true of a node before its registration is tried. What is left out is made up.</summary>
internal sealed class NodeValidator : AbstractValidator<Node>
{
    public NodeValidator()
    {
        RuleFor(node => node.ID).Must(id => id.Length == 0 || UuidKey.IsCanonical(id))
            .WithMessage("ID: '{PropertyValue}' is no UUID: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941.");
        RuleFor(node => node.Status).Must(status => status.Length == 0 || NodeStatus.IsValid(status))
            .WithMessage($"Status: '{{PropertyValue}}' is not one of {string.Join(", ", NodeStatus.All)}.");
        RuleFor(node => node.SchedulingEligibility).Must(value => value.Length == 0 || NodeEligibility.IsValid(value))
            .WithMessage("SchedulingEligibility: '{PropertyValue}' is not one of eligible, ineligible.");
        RuleFor(node => node.NodePool).Must(name => name.Length == 0 || NodePoolName.IsValid(name))
            .WithMessage("NodePool: '{PropertyValue}' is no name of a pool: 1 to 128 letters, digits, - and _.");
        RuleFor(node => node.NodePool).NotEqual(NodePool.All)
            .WithMessage("NodePool: no node registers in 'all'; every node belongs to it anyway.");
    }
}
