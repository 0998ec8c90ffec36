namespace NomadNodes.Acl.Rules;

/// <summary>
/// Writes out what the words of a policy stand for. Nomad: the given capabilities first, then those of the policy word, then those that others bring
/// with them, each as often as it comes.
/// </summary>
internal static class PolicyExpansion
{
    public static void Expand(PolicyDocument document)
    {
        foreach (var kind in BlockKind.All.Where(kind => kind.HasCapabilities))
        {
            foreach (var block in document.Of(kind) ?? []) Expand(kind, block);
        }
    }

    private static void Expand(BlockKind kind, RuleBlock block)
    {
        var ofWord = PolicyWords.CapabilitiesOf(kind, block.Policy);
        if (ofWord.Count > 0) block.Capabilities = [.. block.Capabilities ?? [], .. ofWord];
        if (kind != BlockKind.Namespace) return;
        if (block.Capabilities is { } given) block.Capabilities = [.. given, .. given.SelectMany(PolicyWords.ImpliedBy)];
        foreach (var path in block.Variables ?? []) Expand(path);
    }

    private static void Expand(VariablePath path)
    {
        if (path.Capabilities is not { } given) return;
        if (given.Contains(PolicyWords.Deny)) path.Capabilities = [PolicyWords.Deny];
        else if (given.Contains(PolicyWords.Read) && !given.Contains(PolicyWords.List)) path.Capabilities = [.. given, PolicyWords.List];
    }
}
