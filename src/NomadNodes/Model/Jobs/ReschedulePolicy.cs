using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record ReschedulePolicy : IWireForm
{
    public long Attempts { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long Interval { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long Delay { get; init; }

    /// <summary><c>constant</c>, <c>exponential</c> or <c>fibonacci</c>.</summary>
    public string DelayFunction { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long MaxDelay { get; init; }

    public bool Unlimited { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Attempts"u8, Attempts);
        w.Member("Interval"u8, Interval);
        w.Member("Delay"u8, Delay);
        w.Member("DelayFunction"u8, DelayFunction);
        w.Member("MaxDelay"u8, MaxDelay);
        w.Member("Unlimited"u8, Unlimited);
        w.EndObject();
    }
}
