namespace NomadNodes.State.Watches;

/// <summary>Which of a table's indexes a watched key belongs to.</summary>
internal enum WatchSpace : byte
{
    /// <summary>The table's own key: 32 lower-case hex digits without hyphens where it is a UUID, else the name.</summary>
    Key,

    /// <summary>The node that a row belongs to, as 32 hex digits.</summary>
    Node,

    /// <summary>The name of the node pool that a row belongs to.</summary>
    Pool,

    /// <summary>The job that a row belongs to.</summary>
    Job,
}
