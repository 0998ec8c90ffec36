using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Services.Lists;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>Stubs of jobs, each with its summary in the same snapshot.</summary>
internal sealed class JobElements(Table<JobKey, JobSummary> summaries, bool withMeta) : IElementWriter<Job>
{
    /// <summary>Set when a job has no summary; the list is worth nothing then.</summary>
    public ApiError? Error { get; private set; }

    public ReadOnlyMemory<byte> Write(Job record)
    {
        if (summaries.Find(new(record.Namespace, record.ID)) is { } row)
        {
            return WireBytes.Of((record, row.Record, withMeta), static (w, one) => JobListStub.Write(w, one.record, one.Record, one.withMeta));
        }

        Error ??= JobErrors.NoSummary(record.ID);
        return default;
    }
}
