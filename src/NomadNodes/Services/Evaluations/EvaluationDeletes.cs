using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.State;

namespace NomadNodes.Services.Evaluations;

/// <summary>Deletes evaluations. Nomad: only while the broker is paused, and only those that nothing depends on any more.</summary>
internal sealed class EvaluationDeletes(StateStore store)
{
    // The table holds one record.
    private static readonly TextKey OnlyConfiguration = new("");

    /// <summary>All of them or none.</summary>
    public Task<Outcome<EvaluationsDeleted>> DeleteAsync(IReadOnlyList<string> ids) => DeleteAsync(write =>
    {
        var found = new List<Evaluation>();
        foreach (var id in ids)
        {
            if (!UuidKey.TryParse(id, out var key, out var reason)) return EvaluationErrors.LookupFailed(reason);
            if (key is not { } known || write.Evals.Find(known) is not { } eval) return EvaluationErrors.NotFound;
            if (!IsOver(write, eval)) return EvaluationErrors.NotOver(eval.ID);
            found.Add(eval);
        }

        return found;
    });

    /// <summary>Those that match and are over.</summary>
    /// <param name="filterText">Not empty.</param>
    /// <param name="ns">The namespace, <c>*</c> for all.</param>
    public Task<Outcome<EvaluationsDeleted>> DeleteAsync(string filterText, string ns) => DeleteAsync(write =>
    {
        if (!RowFilter<Evaluation>.Create(filterText, EvaluationFilterType.Instance).Succeeded(out var filter, out var error)) return error;
        var found = new List<Evaluation>();
        for (var at = write.Evals.Rows().First(); at.IsValid; at.MoveNext())
        {
            var eval = at.Row.Record;
            if (ns != Right.AllNamespaces && eval.Namespace != ns) continue;
            if (filter.Matches(eval, out error) && IsOver(write, eval)) found.Add(eval);
            if (error is not null) return error;
        }

        return found;
    });

    private Task<Outcome<EvaluationsDeleted>> DeleteAsync(Func<WriteTransaction, Outcome<List<Evaluation>>> choose) => store.WriteAsync<Outcome<EvaluationsDeleted>>(write =>
    {
        if (write.SchedulerConfig.Find(OnlyConfiguration)?.PauseEvalBroker != true) return EvaluationErrors.BrokerRuns;
        if (!choose(write).Succeeded(out var evals, out var error)) return error;
        var index = write.NextIndex();
        foreach (var eval in evals) write.Evals.Remove(UuidKey.Of(eval.ID), index);
        return new EvaluationsDeleted(evals.Count, index);
    });

    private static bool IsOver(WriteTransaction write, Evaluation eval) =>
        eval.IsTerminal && write.AllocsOfEval(UuidKey.Of(eval.ID)).All(alloc => alloc.IsTerminal && alloc.ClientStatus != AllocClientStatus.Running);
}
