using System.Diagnostics;

namespace NomadNodes.Services.Metrics;

/// <summary>Figures of this process. What Nomad tells of Go's runtime is told of .NET's, where it has the like.</summary>
internal static class ProcessMetrics
{
    private const double NanosecondsPerTick = 100;

    public static IEnumerable<Metric> Gauges() =>
    [
        new("nomad.runtime.num_goroutines", ThreadPool.ThreadCount),
        new("nomad.runtime.alloc_bytes", GC.GetTotalMemory(forceFullCollection: false)),
        new("nomad.runtime.sys_bytes", Environment.WorkingSet),
        new("nomad.runtime.total_gc_runs", GC.CollectionCount(0)),
        new("nomad.runtime.total_gc_pause_ns", GC.GetTotalPauseDuration().Ticks * NanosecondsPerTick),
    ];

    /// <summary>What every program that Prometheus watches tells of itself, by Prometheus' names.</summary>
    public static IEnumerable<Metric> OfPrometheus()
    {
        using var process = Process.GetCurrentProcess();
        return
        [
            new("process_cpu_seconds_total", process.TotalProcessorTime.TotalSeconds),
            new("process_resident_memory_bytes", process.WorkingSet64),
            new("process_start_time_seconds", new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0),
        ];
    }
}
