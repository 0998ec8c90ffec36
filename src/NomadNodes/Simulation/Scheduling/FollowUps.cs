using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Makes the evaluations that come later of one that is processed.</summary>
internal sealed class FollowUps(Evaluation eval, Job job, ulong snapshotIndex, SchedulerInputs inputs)
{
    /// <summary>Nomad: what is due within five seconds of each other shares an evaluation.</summary>
    private const long Window = 5_000_000_000;

    private readonly List<Evaluation> _created = [];

    internal IReadOnlyList<Evaluation> Created => _created;

    /// <remarks><paramref name="due"/>: Unix nanoseconds per ID of an allocation.</remarks>
    /// <returns>Per ID of an allocation the evaluation that it waits for.</returns>
    internal Dictionary<string, string> Add(string trigger, string description, IEnumerable<(string AllocId, long Due)> due)
    {
        var waiting = new Dictionary<string, string>();
        Evaluation? current = null;
        var first = 0L;
        foreach (var (allocId, time) in due.OrderBy(entry => entry.Due))
        {
            if (current is null || time - first > Window)
            {
                current = Create(trigger, description, time);
                first = time;
            }

            waiting.Add(allocId, current.ID);
        }

        return waiting;
    }

    private Evaluation Create(string trigger, string description, long time)
    {
        var created = new Evaluation
        {
            ID = inputs.NewIdText(),
            Namespace = eval.Namespace,
            Priority = eval.Priority,
            Type = eval.Type,
            TriggeredBy = trigger,
            JobID = eval.JobID,
            JobModifyIndex = job.ModifyIndex,
            Status = EvalStatus.Pending,
            StatusDescription = description,
            WaitUntil = Timestamp.FromUnixNanoseconds(time),
            PreviousEval = eval.ID,
            SnapshotIndex = snapshotIndex,
        };
        _created.Add(created);
        return created;
    }
}
