namespace NomadNodes.Testing.Tests.Support;

internal static class Patience
{
    /// <summary>A safety net, in real time: whatever takes this long never comes.</summary>
    public static TimeSpan TooLong { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Long enough that something was looked at on a busy machine, and over soon.</summary>
    public static TimeSpan Short { get; } = TimeSpan.FromSeconds(1);
}
