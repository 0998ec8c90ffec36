namespace NomadNodes.Tests.Support;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Soon
{
    /// <summary>A safety net, in real time: whatever takes this long never comes.</summary>
    public static TimeSpan TooLong { get; } = TimeSpan.FromSeconds(60);

    public static async Task BecomesTrueAsync(Func<bool> condition) =>
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(condition, TooLong)), "It did not come true.");
}
