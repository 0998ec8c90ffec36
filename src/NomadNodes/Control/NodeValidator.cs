using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Control;

/// <summary>What must be true of a node before its registration is tried.</summary>
internal sealed class NodeValidator : AbstractValidator<Node>
{
    private static readonly NodeValidator Rules = new();

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

    /// <summary>Every error of every node; with more than one node each error says which.</summary>
    public static IReadOnlyList<string> ErrorsOf(IReadOnlyList<Node> nodes)
    {
        var errors = new List<string>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var place = nodes.Count == 1 ? "" : $"Nodes[{i}].";
            errors.AddRange(Rules.Validate(nodes[i]).Errors.Select(error => place + error.ErrorMessage));
        }

        return errors;
    }
}
