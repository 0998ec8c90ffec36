using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Namespaces;

/// <summary>What operators do to namespaces.</summary>
/// <param name="store">The state.</param>
/// <param name="region">The server's own region.</param>
internal sealed class NamespaceWrites(StateStore store, string region)
{
    /// <summary>Creates the namespace or replaces it as a whole. Nomad: there are no quotas, and refusing one uses up an index.</summary>
    public Task<Outcome<ulong>> UpsertAsync(NamespaceRequest request) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (NamespaceRules.Check(request) is { } refusal) return refusal;
        var index = write.NextIndex();
        if (request.Quota.Length > 0) return NamespaceErrors.NoQuota(request.Name, request.Quota);
        var known = write.Namespaces.Find(new TextKey(request.Name));
        write.Namespaces.Put(NamespaceRules.Read(request) with { CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index }, index);
        return index;
    });

    /// <summary>Nomad: a namespace in use is refused before it is looked for.</summary>
    public Task<Outcome<ulong>> DeleteAsync(string name) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (UsesOf(write, name) is { Count: > 0 } uses) return NamespaceErrors.InUse(uses);
        var index = write.NextIndex();
        if (name == Namespace.Default) return NamespaceErrors.DefaultDeleted;
        if (write.Namespaces.Find(new TextKey(name)) is null) return NamespaceErrors.MissingOnDelete;
        write.Namespaces.Remove(new TextKey(name), index);
        return index;
    });

    private List<string> UsesOf(WriteTransaction write, string name)
    {
        var uses = new List<string>();
        if (HasJobs(write, name)) uses.Add(NamespaceErrors.HasJobs(name, region));
        if (HasAllocations(write, name)) uses.Add(NamespaceErrors.HasAllocations(name, region));
        return uses;
    }

    private static bool HasJobs(WriteTransaction write, string name)
    {
        for (var at = write.Jobs.Rows().LowerBound(new JobKey(name, "")); at.IsValid && at.Row.Record.Namespace == name; at.MoveNext())
        {
            if (at.Row.Record.Status != JobStatus.Dead) return true;
        }

        return false;
    }

    /// <summary>Deleting a namespace is rare enough to look at every allocation: one may outlive its job.</summary>
    private static bool HasAllocations(WriteTransaction write, string name)
    {
        for (var at = write.Allocs.Rows().First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.Namespace == name && !at.Row.Record.IsTerminal) return true;
        }

        return false;
    }
}
