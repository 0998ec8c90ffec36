using FluentValidation;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with a state's document, so that nothing of it is applied when there is anything.</summary>
internal static class StateRules
{
    private static readonly WholeValidator Whole = new();

    public static IReadOnlyList<string> FaultsOf(StateDocument document)
    {
        var nodes = document.Nodes ?? [];
        var pools = document.NodePools ?? [];
        if (document.Index is null) return [.. FaultsOfSeed(document), .. NodePoolFaults.FaultsOfSent(pools), .. NodeRules.FaultsOfSent(nodes), .. SeedFaults.FaultsOf(document), .. document.ACL is { } sent ? SeedAclFaults.FaultsOf(sent) : []];
        return
        [
            .. Whole.Validate(document).Errors.Select(error => error.ErrorMessage),
            .. NodePoolFaults.FaultsOfStored(pools),
            .. NodeRules.FaultsOfStored(nodes),
            .. FaultsBetween(nodes, pools),
            .. SchedulingFaults.FaultsOf(document),
            .. NamespaceFaults.FaultsOf(document),
            .. document.ACL is { } acl ? AclFaults.FaultsOf(acl, document.Index.Value) : [],
        ];
    }

    private static IEnumerable<string> FaultsOfSeed(StateDocument document)
    {
        const string Reason = "is of no use without an Index.";
        if (document.Identity is not null) yield return $"Identity: {Reason}";
        if (document.TableIndexes is not null) yield return $"TableIndexes: {Reason}";
        if (document.JobSummaries is not null) yield return $"JobSummaries: {Reason}";
        if (document.Evals is not null) yield return $"Evals: {Reason}";
        if (document.Deployments is not null) yield return $"Deployments: {Reason}";
        if (document.SchedulerConfiguration is not null) yield return $"SchedulerConfiguration: {Reason}";
        if (document.AutopilotConfiguration is not null) yield return $"AutopilotConfiguration: {Reason}";
    }

    private static IEnumerable<string> FaultsBetween(IReadOnlyList<Node> nodes, IReadOnlyList<NodePool> pools)
    {
        var names = pools.Select(pool => pool.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            var name = nodes[i].NodePool;
            if (name.Length > 0 && !names.Contains(name)) yield return $"Nodes[{i}].NodePool: '{name}' is not among the NodePools.";
        }
    }

    private sealed class WholeValidator : AbstractValidator<StateDocument>
    {
        // What every JSON reader can hold exactly.
        private const ulong MaxIndex = (1ul << 53) - 1;

        public WholeValidator()
        {
            RuleFor(document => document.Index).Must(index => index is > 0 and <= MaxIndex).WithMessage($"Index: {{PropertyValue}} is not between 1 and {MaxIndex}.");
            RuleFor(document => document.Identity).Must(identity => UuidKey.IsCanonical(identity?.ServerID ?? ""))
                .WithMessage("Identity.ServerID: is missing, or no UUID.");
            RuleFor(document => document.Identity).Must(identity => UuidKey.IsCanonical(identity?.SigningKeyID ?? ""))
                .WithMessage("Identity.SigningKeyID: is missing, or no UUID.");
            RequireIndex(indexes => indexes.Nodes, nameof(StateTableIndexes.Nodes));
            RequireIndex(indexes => indexes.NodePools, nameof(StateTableIndexes.NodePools));
            RequireIndex(indexes => indexes.Allocs, nameof(StateTableIndexes.Allocs));
            RequireIndex(indexes => indexes.Jobs, nameof(StateTableIndexes.Jobs));
            LimitIndex(indexes => indexes.JobSummaries, nameof(StateTableIndexes.JobSummaries));
            LimitIndex(indexes => indexes.Evals, nameof(StateTableIndexes.Evals));
            LimitIndex(indexes => indexes.Deployments, nameof(StateTableIndexes.Deployments));
            LimitIndex(indexes => indexes.Namespaces, nameof(StateTableIndexes.Namespaces));
            RuleFor(document => document.SchedulerConfiguration).Must((document, one) => IsStored(one?.CreateIndex, one?.ModifyIndex, document.Index))
                .WithMessage("SchedulerConfiguration: its indexes are not between 1 and the Index, the CreateIndex first.");
            RuleFor(document => document.SchedulerConfiguration)
                .Must(one => one?.SchedulerAlgorithm is null or OperatorSchedulerConfiguration.Binpack or OperatorSchedulerConfiguration.Spread)
                .WithMessage("SchedulerConfiguration.SchedulerAlgorithm: is not one of binpack, spread.");
            RuleFor(document => document.AutopilotConfiguration).Must((document, one) => IsStored(one?.CreateIndex, one?.ModifyIndex, document.Index))
                .WithMessage("AutopilotConfiguration: its indexes are not between 1 and the Index, the CreateIndex first.");
            RuleForEach(document => document.Nodes).Must((document, node) => node.ModifyIndex <= (document.TableIndexes?.Nodes ?? MaxIndex))
                .WithMessage("Nodes[{CollectionIndex}].ModifyIndex: is above TableIndexes.Nodes.");
            RuleForEach(document => document.NodePools).Must((document, pool) => pool.ModifyIndex <= document.Index)
                .WithMessage("NodePools[{CollectionIndex}].ModifyIndex: is above the Index.");
        }

        private static bool IsStored(ulong? create, ulong? modify, ulong? last) => create is null || (create > 0 && create <= modify && modify <= last);

        private void RequireIndex(Func<StateTableIndexes, ulong?> member, string name) => RuleFor(document => document.TableIndexes)
            .Must((document, indexes) => indexes is not null && member(indexes) is { } index && index <= document.Index)
            .WithMessage($"TableIndexes.{name}: is missing, or above the Index.");

        private void LimitIndex(Func<StateTableIndexes, ulong?> member, string name) => RuleFor(document => document.TableIndexes)
            .Must((document, indexes) => indexes is null || (member(indexes) ?? 0) <= document.Index)
            .WithMessage($"TableIndexes.{name}: is above the Index.");
    }
}
