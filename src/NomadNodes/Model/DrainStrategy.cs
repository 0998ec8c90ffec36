using System.Text.Json.Serialization;
using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A drain under way. Go embeds the DrainSpec, so its members stand among the strategy's own in JSON, but under its name in filters.</summary>
internal sealed record DrainStrategy : IWireForm
{
    /// <summary>Nanoseconds; 0 is no deadline, negative is at once.</summary>
    public long Deadline { get; init; }

    public bool IgnoreSystemJobs { get; init; }

    /// <summary>The zero time unless <see cref="Deadline"/> is positive.</summary>
    public Timestamp ForceDeadline { get; init; }

    public Timestamp StartedAt { get; init; }

    [JsonIgnore]
    internal DrainSpec DrainSpec => new(Deadline, IgnoreSystemJobs);

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Deadline"u8, Deadline);
        w.Member("IgnoreSystemJobs"u8, IgnoreSystemJobs);
        w.Member("ForceDeadline"u8, ForceDeadline);
        w.Member("StartedAt"u8, StartedAt);
        w.EndObject();
    }
}
