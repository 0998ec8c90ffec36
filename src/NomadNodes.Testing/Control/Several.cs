namespace NomadNodes.Testing.Control;

/// <summary>Reads many things at once, but not all: each that is under way has a connection of its own.</summary>
internal static class Several
{
    private const int AtOnce = 16;

    /// <summary>In the order of what they are of.</summary>
    public static async Task<IReadOnlyList<TResult>> ReadAsync<T, TResult>(
        IReadOnlyList<T> of, Func<T, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
    {
        var results = new TResult[of.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, of.Count, options, async (i, stop) => results[i] = await read(of[i], stop));
        return results;
    }
}
