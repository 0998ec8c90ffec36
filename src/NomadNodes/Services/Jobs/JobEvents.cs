using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>Tells the event stream of a job and its evaluation. Nomad: in two batches of the same index.</summary>
internal static class JobEvents
{
    public static void Record(WriteTransaction write, string type, Job job, Evaluation? eval, bool deleted = false)
    {
        write.Events.Job(type, job, deleted);
        if (eval is null) return;
        write.Events.StartBatch();
        write.Events.Evaluation(type, eval);
    }
}
