using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Evaluations;

/// <summary>The evaluations that led to one, and those that it led to.</summary>
internal static class RelatedEvaluations
{
    /// <summary>All that can be reached over NextEval, PreviousEval and BlockedEval, nearest first, without the one itself. What is gone is left out.</summary>
    public static IReadOnlyList<EvaluationStub> Of(Snapshot state, Evaluation eval)
    {
        HashSet<string> seen = [eval.ID];
        List<EvaluationStub> related = [];
        var waiting = new Queue<Evaluation>([eval]);
        while (waiting.TryDequeue(out var one))
        {
            foreach (var id in (string[])[one.NextEval, one.PreviousEval, one.BlockedEval])
            {
                if (UuidKey.OfOrNull(id) is not { } key || !seen.Add(id) || state.Evals.Find(key)?.Record is not { } found) continue;
                related.Add(new EvaluationStub(found));
                waiting.Enqueue(found);
            }
        }

        return related;
    }
}
