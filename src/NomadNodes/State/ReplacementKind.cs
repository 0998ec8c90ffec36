namespace NomadNodes.State;

/// <summary>What a replacement of the whole state means to the readers that wait.</summary>
internal enum ReplacementKind
{
    /// <summary>They answer at once with the new state, whatever its index.</summary>
    Reset,

    /// <summary>They read again and go on waiting where the new index is not above the one they asked for. Nomad: the restore of a snapshot.</summary>
    Restore,
}
