using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.State.Events;

/// <summary>A job, and whether it was purged.</summary>
internal sealed class JobPayload(Job job, bool deleted) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Job"u8, job);
        w.Member("Deleted"u8, deleted);
        w.EndObject();
    }
}
