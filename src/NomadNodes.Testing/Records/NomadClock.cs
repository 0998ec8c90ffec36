namespace NomadNodes.Testing.Records;

/// <summary>The cluster's clock.</summary>
public sealed record NomadClock
{
    /// <summary><c>real</c>, <c>scaled</c> or <c>manual</c>.</summary>
    public string Mode { get; init; } = "";

    /// <summary>How many times faster than real time it runs when it is scaled.</summary>
    public double Scale { get; init; }

    /// <summary>The cluster's time, in UTC.</summary>
    public DateTimeOffset Now { get; init; }
}
