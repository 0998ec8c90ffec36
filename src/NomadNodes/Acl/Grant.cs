namespace NomadNodes.Acl;

/// <summary>What one label grants, over all policies. Nomad: a deny anywhere leaves nothing but itself.</summary>
internal sealed class Grant
{
    private const ulong Deny = 1ul << 63;

    /// <summary>The capabilities' bits; nothing where it is denied.</summary>
    public ulong Capabilities { get; private set; }

    /// <summary>Of namespaces: the rights on variables, by path.</summary>
    public LabelledRules<Grant> Variables { get; private set; } = LabelledRules<Grant>.None;

    private bool IsDenied { get; set; }

    public bool Has(ulong capability) => (Capabilities & capability) == capability;

    public void Add(ulong capabilities)
    {
        IsDenied |= (capabilities & Deny) != 0;
        Capabilities = IsDenied ? 0 : Capabilities | capabilities;
    }

    /// <summary>Once all policies are added: where the namespace is denied, so are its variables.</summary>
    public void SetVariables(IReadOnlyDictionary<string, Grant> paths)
    {
        if (!IsDenied) Variables = new LabelledRules<Grant>(paths);
    }
}
