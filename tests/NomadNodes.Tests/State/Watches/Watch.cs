using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

internal static class Watch
{
    /// <summary>A safety net: a wait that takes this long in real time is a lost wake-up.</summary>
    public static TimeSpan TooLong { get; } = TimeSpan.FromSeconds(60);

    public static Waiter On(this WatchRegistry registry, params WatchKey[] keys)
    {
        var waiter = registry.CreateWaiter();
        registry.Register(waiter, Set(keys));
        return waiter;
    }

    public static WatchSet Set(params WatchKey[] keys)
    {
        var set = default(WatchSet);
        foreach (var key in keys)
        {
            set.Add(key);
        }

        return set;
    }

    /// <summary>Runs without the synchronization context of the test framework, which the server has none of.</summary>
    public static T OutOfContext<T>(Func<T> start)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return start();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>The outcome so far. Ends the waiter's life by a deadline.</summary>
    public static WaitOutcome Outcome(this Waiter waiter)
    {
        waiter.Complete(WaitOutcome.Deadline);
        var wait = waiter.WaitAsync();
        return wait.IsCompletedSuccessfully ? wait.Result : throw new InvalidOperationException("An outcome did not end the wait.");
    }
}
