namespace NomadNodes.Acl.Rules;

/// <summary>One block of a policy as written, or, after <see cref="PolicyExpansion"/>, with everything that its words stand for.</summary>
internal sealed class RuleBlock
{
    /// <summary>The label; empty where the kind of block has none.</summary>
    public string Name { get; set; } = "";

    /// <summary>A word that stands for capabilities or a level; may be empty where capabilities are given.</summary>
    public string Policy { get; set; } = "";

    /// <summary>Null when none are given.</summary>
    public List<string>? Capabilities { get; set; }

    /// <summary>Of namespaces; null when there is no such block.</summary>
    public List<VariablePath>? Variables { get; set; }
}

/// <summary>Rights on the variables below a path.</summary>
internal sealed class VariablePath
{
    /// <summary>May hold globs.</summary>
    public string PathSpec { get; set; } = "";

    public List<string>? Capabilities { get; set; }
}
