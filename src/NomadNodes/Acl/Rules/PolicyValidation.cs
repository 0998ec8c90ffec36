using System.Text.RegularExpressions;

namespace NomadNodes.Acl.Rules;

/// <summary>What policies may say. Nomad: the first fault is the one told.</summary>
internal static partial class PolicyValidation
{
    /// <summary>Null when there is none.</summary>
    public static string? FaultOf(PolicyDocument document) =>
        BlockKind.All.SelectMany(kind => (document.Of(kind) ?? []).Select(block => FaultOf(kind, block))).FirstOrDefault(fault => fault is not null);

    private static string? FaultOf(BlockKind kind, RuleBlock block)
    {
        if (kind.IsLabelled && !IsLabel(kind, block.Name)) return FaultTexts.Name(kind, block);
        // Nomad: a level must be said; where there are capabilities, the word may be left out.
        var isMissing = block.Policy.Length == 0;
        if (isMissing ? !kind.HasCapabilities : !PolicyWords.IsPolicy(kind, block.Policy)) return FaultTexts.Policy(kind, block);
        var unknown = block.Capabilities?.Find(capability => !Capabilities.IsKnown(kind, capability));
        return unknown is null ? FaultOfVariables(block) : FaultTexts.Capability(kind, block, unknown);
    }

    private static string? FaultOfVariables(RuleBlock block)
    {
        var unknown = (block.Variables ?? []).SelectMany(path => path.Capabilities ?? []).FirstOrDefault(one => !Capabilities.IsVariables(one));
        return unknown is null ? null : $"Invalid variable capability '{unknown}' in namespace {block.Name}";
    }

    private static bool IsLabel(BlockKind kind, string name) => (kind == BlockKind.NodePool ? PoolLabel() : Label()).IsMatch(name);

    [GeneratedRegex(@"\A[a-zA-Z0-9\-*]{1,128}\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A[a-zA-Z0-9\-_*]{1,128}\z")]
    private static partial Regex PoolLabel();
}
