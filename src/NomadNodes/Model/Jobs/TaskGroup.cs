using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record TaskGroup : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public long Count { get; init; }

    public UpdateStrategy? Update { get; init; }

    public MigrateStrategy? Migrate { get; init; }

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public AnyValue? Scaling { get; init; }

    public RestartPolicy? RestartPolicy { get; init; }

    public DisconnectStrategy? Disconnect { get; init; }

    public IReadOnlyList<JobTask>? Tasks { get; init; }

    public EphemeralDisk? EphemeralDisk { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public ReschedulePolicy? ReschedulePolicy { get; init; }

    public IReadOnlyList<Affinity>? Affinities { get; init; }

    public IReadOnlyList<Spread>? Spreads { get; init; }

    public IReadOnlyList<NetworkResource>? Networks { get; init; }

    public AnyValue? Consul { get; init; }

    public AnyValue? Services { get; init; }

    public AnyValue? Volumes { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long? ShutdownDelay { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long? MaxRunDuration { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long? StopAfterClientDisconnect { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long? MaxClientDisconnect { get; init; }

    public bool PreventRescheduleOnLost { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Count"u8, Count);
        w.Member("Update"u8, Update);
        w.Member("Migrate"u8, Migrate);
        w.List("Constraints"u8, Constraints);
        w.Member("Scaling"u8, Scaling);
        w.Member("RestartPolicy"u8, RestartPolicy);
        w.Member("Disconnect"u8, Disconnect);
        w.List("Tasks"u8, Tasks);
        w.Member("EphemeralDisk"u8, EphemeralDisk);
        w.Map("Meta"u8, Meta);
        w.Member("ReschedulePolicy"u8, ReschedulePolicy);
        w.List("Affinities"u8, Affinities);
        w.List("Spreads"u8, Spreads);
        w.List("Networks"u8, Networks);
        w.Member("Consul"u8, Consul);
        w.Member("Services"u8, Services);
        w.Member("Volumes"u8, Volumes);
        w.Member("ShutdownDelay"u8, ShutdownDelay);
        w.Member("MaxRunDuration"u8, MaxRunDuration);
        w.Member("StopAfterClientDisconnect"u8, StopAfterClientDisconnect);
        w.Member("MaxClientDisconnect"u8, MaxClientDisconnect);
        w.Member("PreventRescheduleOnLost"u8, PreventRescheduleOnLost);
        w.EndObject();
    }
}
