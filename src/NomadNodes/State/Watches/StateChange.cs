namespace NomadNodes.State.Watches;

/// <summary>
/// One change that a write made. A row that is also watched by its node, pool or job needs one change for each of these spaces (and for the old
/// and the new value where it moved), besides the one for its key.
/// </summary>
/// <param name="Table">The table whose index moved.</param>
/// <param name="Key">In the form that the space says; null when the table's index moved without a row, which wakes the table's watches alone.</param>
/// <param name="Space">Watches of the whole table are woken by changes in <see cref="WatchSpace.Key"/>.</param>
internal readonly record struct StateChange(StateTable Table, string? Key, WatchSpace Space = WatchSpace.Key);
