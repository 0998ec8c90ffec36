using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Filtering;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Evaluations;

/// <summary>Reads of evaluations: the list and one evaluation.</summary>
internal sealed class EvaluationReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    /// <summary>Nomad: a status or a job chooses before the page is made, and neither goes with a filter.</summary>
    public ValueTask<Outcome<ListAnswer>> ListAsync(EvaluationListRequest request, ReadOptions options, CancellationToken aborted)
    {
        var list = request.List;
        if (region.RefusalOf(options.Region) is { } refusal) return new(refusal);
        var chooses = request.Status.Length > 0 || request.JobID.Length > 0;
        if (chooses && list.Filter.Length > 0) return new(EvaluationErrors.FilterAmongOthers);
        if (!UuidPrefix.TryParse(list.Prefix, out var prefix, out var reason)) return new(EvaluationErrors.PrefixFailed(reason));
        if (!RowFilter<Evaluation>.Create(list.Filter, EvaluationFilterType.Instance).Succeeded(out var filter, out var error)) return new(error);
        var query = new CreationListQuery<Evaluation>(store, CreationLists.Evals, list, prefix, options.Narrow(filter, static eval => eval.Namespace, NamespaceCapability.ReadJob), chooses ? IsWanted(request) : null, null);
        return blocking.RunAsync(query, options.Index, options.Wait, aborted);
    }

    /// <param name="id">The evaluation's, in full.</param>
    /// <param name="withRelated">Whether the evaluations that it is related to are shown, too.</param>
    /// <param name="options">How to read.</param>
    /// <param name="aborted">The client has gone.</param>
    public async ValueTask<Outcome<RowAnswer>> FindAsync(string id, bool withRelated, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return EvaluationErrors.LookupFailed(reason);
        if (key is { } known && store.Current.Evals.Find(known) is { } eval && !options.Shows(eval.Record.Namespace, NamespaceCapability.ReadJob)) return AclErrors.PermissionDenied;
        var answer = await blocking.RunAsync(new RowQuery<UuidKey, Evaluation>(store, Schemas.Evals, static state => state.Evals, key), options.Index, options.Wait, aborted);
        return withRelated && key is { } present ? WithRelated(answer, present) : answer;
    }

    private RowAnswer WithRelated(RowAnswer answer, UuidKey key)
    {
        var state = store.Current;
        if (answer.Body is null || state.Evals.Find(key)?.Record is not { } eval) return answer;
        return new RowAnswer(eval.ModifyIndex, WireBytes.Of(RelatedEvaluations.Of(state, eval), (w, related) => eval.WriteTo(w, related)));
    }

    /// <summary>How many there are in a namespace. Nomad: a filter that cannot be read is told without a frame, and nothing waits.</summary>
    public Outcome<(ulong Index, int Count)> Count(string ns, string filterText, ReadOptions options)
    {
        if (!RowFilter<Evaluation>.Create(filterText, EvaluationFilterType.Instance).Succeeded(out var filter, out _)) return EvaluationErrors.FilterUnreadable(Filter.TryParse(RawText.Bytes(filterText), out _, out var fault) ? "" : fault);
        var evals = store.Current.Evals;
        var count = 0;
        for (var at = evals.Rows.First(); at.IsValid; at.MoveNext())
        {
            var eval = at.Row.Record;
            if ((ns != Right.AllNamespaces && eval.Namespace != ns) || !options.Shows(eval.Namespace, NamespaceCapability.ReadJob)) continue;
            if (filter.Matches(eval, out var error)) count++;
            if (error is not null) return error;
        }

        return (evals.Index, count);
    }

    private static Func<Evaluation, bool> IsWanted(EvaluationListRequest request) => eval =>
        (request.Status.Length == 0 || eval.Status == request.Status) && (request.JobID.Length == 0 || eval.JobID == request.JobID);
}
