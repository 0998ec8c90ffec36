using Microsoft.AspNetCore.Http;

namespace NomadNodes;

/// <summary>A cluster besides the first, and who is in it: it is not disposed while requests are answered.</summary>
internal sealed class FurtherCluster(Cluster cluster, ClusterPipeline pipeline)
{
    // As with a server that stops: what waits ends at once; this is for what is being read or written.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _within;
    private bool _isClosing;

    /// <summary>For tests that look inside.</summary>
    public Cluster Cluster => cluster;

    /// <summary>Null: it is closing, and answers no more.</summary>
    public Task? AnswerOrNull(HttpContext context) => TryEnter() ? AnswerAsync(context) : null;

    /// <summary>Ends every wait, lets those within have their answers, and frees everything. Once only.</summary>
    /// <param name="time">Of the patience with them.</param>
    public async Task CloseAsync(TimeProvider time)
    {
        lock (_lock)
        {
            _isClosing = true;
            if (_within == 0) _left.TrySetResult();
        }

        cluster.EndWaits();
        // Whoever is slower than that finds the state closed.
        await Task.WhenAny(_left.Task, Task.Delay(Patience, time));
        await cluster.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Features.Set(this);
        try
        {
            await pipeline.Answer(context);
        }
        finally
        {
            Leave();
        }
    }

    private bool TryEnter()
    {
        lock (_lock)
        {
            if (_isClosing) return false;
            _within++;
            return true;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_within == 0 && _isClosing) _left.TrySetResult();
        }
    }
}
