namespace NomadNodes.State.Watches;

/// <summary>Which of a table's indexes a watched key belongs to.</summary>
internal enum WatchSpace : byte
{
    /// <summary>The table's own key: 32 lower-case hex digits without hyphens where it is a UUID, else the name, of a job as <see cref="JobKey"/> spells it.</summary>
    Key,

    /// <summary>The ID of the node that a row belongs to, as text in lower case: readers watch prefixes of it.</summary>
    Node,

    /// <summary>The name of the node pool that a row belongs to.</summary>
    Pool,

    /// <summary>The job that a row belongs to, as <see cref="JobKey"/> spells it.</summary>
    Job,

    /// <summary>The evaluation that a row belongs to, as 32 hex digits.</summary>
    Eval,
}
