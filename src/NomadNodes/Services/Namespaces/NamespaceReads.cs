using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Namespaces;

/// <summary>Reads of namespaces: the list and one of them.</summary>
internal sealed class NamespaceReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public async ValueTask<Outcome<ListAnswer>> ListAsync(string prefix, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(new NamespaceListQuery(store, prefix, options.Rights), options.Index, options.Wait, aborted);
    }

    public async ValueTask<Outcome<RowAnswer>> FindAsync(string name, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        var query = new RowQuery<TextKey, Namespace>(store, Schemas.Namespaces, static state => state.Namespaces, new TextKey(name));
        return await blocking.RunAsync(query, options.Index, options.Wait, aborted);
    }
}
