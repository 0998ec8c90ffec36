using System.Text;
using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the pools of a document.</summary>
internal static class NodePoolFaults
{
    private static readonly SentValidator Sent = new();
    private static readonly StoredValidator Stored = new();

    /// <summary>Of pools as their owners send them.</summary>
    public static IReadOnlyList<string> FaultsOfSent(IReadOnlyList<NodePool> pools) => FaultsOf(pools, Sent);

    /// <summary>Of the pools of a whole state: the built-in ones must be among them.</summary>
    public static IReadOnlyList<string> FaultsOfStored(IReadOnlyList<NodePool> pools)
    {
        var missing = NodePool.BuiltIn.Where(one => pools.All(pool => pool.Name != one.Name));
        return [.. FaultsOf(pools, Stored), .. missing.Select(one => $"NodePools: '{one.Name}' is missing; every state has it.")];
    }

    private static List<string> FaultsOf(IReadOnlyList<NodePool> pools, IValidator<NodePool> rules)
    {
        var faults = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pools.Count; i++)
        {
            faults.AddRange(rules.Validate(pools[i]).Errors.Select(error => $"NodePools[{i}].{error.ErrorMessage}"));
            if (!names.Add(pools[i].Name)) faults.Add($"NodePools[{i}].Name: '{pools[i].Name}' is there twice.");
        }

        return faults;
    }

    private class PoolValidator : AbstractValidator<NodePool>
    {
        private const int MaxDescriptionBytes = 256;

        protected PoolValidator()
        {
            RuleFor(pool => pool.Name).Must(NodePoolName.IsValid)
                .WithMessage("Name: '{PropertyValue}' is no name of a pool: 1 to 128 letters, digits, - and _.");
            RuleFor(pool => pool.Description).Must(text => Encoding.UTF8.GetByteCount(text) <= MaxDescriptionBytes)
                .WithMessage($"Description: is longer than {MaxDescriptionBytes} bytes.");
        }
    }

    private sealed class SentValidator : PoolValidator
    {
        public SentValidator() => RuleFor(pool => pool.IsBuiltIn).Equal(false)
            .WithMessage(pool => $"Name: '{pool.Name}' is built in and cannot be changed.");
    }

    private sealed class StoredValidator : PoolValidator
    {
        public StoredValidator() => RuleFor(pool => pool.CreateIndex).Must((pool, create) => create > 0 && create <= pool.ModifyIndex)
            .WithMessage("CreateIndex: {PropertyValue} is not between 1 and the ModifyIndex.");
    }
}
