namespace NomadNodes.State.Watches;

/// <summary>A read that can wait for changes. Its methods are called one after another, never at once.</summary>
internal interface IBlockingQuery<TAnswer>
{
    /// <summary>
    /// Adds the keys to watch, at least one. Asked before the first run and after each: keys that depend on the state (a missing row) may be others then.
    /// </summary>
    void Watch(ref WatchSet keys);

    /// <summary>Reads the current snapshot.</summary>
    TAnswer Run();

    /// <summary>The index that is compared with the one asked for; an error that must be answered at once has <see cref="ulong.MaxValue"/>.</summary>
    ulong IndexOf(TAnswer answer);
}
