using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http.Journal;

/// <summary>
/// The newest requests of one cluster, each from its arrival on. It costs a request one entry, one copy of its headers and three short locks; everything else is done
/// when somebody looks. Safe from any thread.
/// </summary>
/// <param name="capacity">How many requests are kept; 0: none, and nothing is done.</param>
/// <param name="time">Real time, always.</param>
internal sealed class RequestJournal(int capacity, TimeProvider time)
{
    // Nobody looks for a request by a longer target, and a target may have a megabyte.
    private const int LongestTarget = 8 * 1024;

    private readonly Lock _lock = new();
    private readonly JournalEntry?[] _ring = new JournalEntry?[capacity];
    private TaskCompletionSource? _change;
    private long _first = 1;
    private long _last;
    private long _dropped;
    private bool _isEnded;

    public int Capacity => capacity;

    /// <summary>Whether anybody has waited since the last change.</summary>
    public bool HasWaiters
    {
        get
        {
            lock (_lock) return _change is not null;
        }
    }

    /// <summary>Lists a request. Null while the journal is off.</summary>
    /// <param name="context">A request that has just come.</param>
    /// <param name="target">Its raw target.</param>
    /// <param name="token">The accessor of its token; empty where there is none.</param>
    /// <param name="fault">The name of the rule that is applied to it; null when there is none.</param>
    public JournalEntry? Begin(HttpContext context, string target, string token, string? fault = null)
    {
        if (capacity == 0) return null;
        var shown = SecretQuery.Redact(target.Length > LongestTarget ? target[..LongestTarget] : target);
        var request = new ArrivedRequest(time.GetTimestamp(), context.Request.Method, shown, RequestHeaders.Copy(context.Request.Headers, token), token, fault);
        var entry = new JournalEntry(this, request, context.Response);
        context.Response.OnStarting(
            static entry =>
            {
                ((JournalEntry)entry).Answer();
                return Task.CompletedTask;
            },
            entry);
        Add(entry)?.SetResult();
        return entry;
    }

    /// <summary>What is kept and fits, oldest first.</summary>
    public JournalPage Read(JournalQuery query)
    {
        var (entries, page) = Copy();
        return page with { Entries = [.. entries.Where(query.Matches)] };
    }

    /// <summary>As <see cref="Read"/>, as soon as so many requests fit, or the time is over, or the server stops. Looks again only when something has changed.</summary>
    /// <exception cref="OperationCanceledException">Whoever waits has gone.</exception>
    public async Task<JournalPage> WaitAsync(JournalQuery query, int count, TimeSpan timeout, CancellationToken gone)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            // First the promise, then the look: what happens in between is not missed.
            var change = NextChange();
            var page = Read(query);
            var left = timeout - time.GetElapsedTime(started);
            if (page.Entries.Count >= count || page.IsEnded || left <= TimeSpan.Zero) return page;
            await change.WaitAsync(left, time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            gone.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Forgets what is kept; the count of requests goes on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Array.Clear(_ring);
            _first = _last + 1;
            _dropped = 0;
        }
    }

    /// <summary>Every wait ends now, and none begins any more.</summary>
    public void End()
    {
        lock (_lock) _isEnded = true;
        Tell();
    }

    public DateTimeOffset TimeOf(ArrivedRequest request) => time.GetUtcNow() - ElapsedSince(request.Started);

    public TimeSpan ElapsedSince(long started) => time.GetElapsedTime(started);

    /// <summary>Something has changed: whoever waits looks again.</summary>
    public void Tell()
    {
        TaskCompletionSource? change;
        lock (_lock) change = TakeChange();
        change?.SetResult();
    }

    /// <summary>Gives what is to be told of it.</summary>
    private TaskCompletionSource? Add(JournalEntry entry)
    {
        lock (_lock)
        {
            entry.Sequence = ++_last;
            _ring[_last % capacity] = entry;
            var isFull = _last - _first >= capacity;
            if (isFull) (_first, _dropped) = (_first + 1, _dropped + 1);
            return TakeChange();
        }
    }

    private TaskCompletionSource? TakeChange()
    {
        var change = _change;
        _change = null;
        return change;
    }

    private Task NextChange()
    {
        // Continuations run elsewhere: requests tell of changes, and do not wait for whoever listens.
        lock (_lock) return (_change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private (JournalEntry[] Entries, JournalPage Page) Copy()
    {
        lock (_lock)
        {
            var entries = new JournalEntry[_last - _first + 1];
            for (var i = 0; i < entries.Length; i++) entries[i] = _ring[(_first + i) % capacity]!;
            return (entries, new JournalPage([], _last, _dropped, _isEnded));
        }
    }
}
