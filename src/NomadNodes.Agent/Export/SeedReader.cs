using System.Text.Json;
using System.Text.Json.Nodes;

namespace NomadNodes.Agent.Export;

/// <summary>Reads a cluster into a seed: what its owners sent, without what the cluster added, and without secrets.</summary>
internal sealed class SeedReader(RemoteCluster cluster, ExportOptions options)
{
    // Enough to keep a server busy, and far below the connections that it takes from one address.
    private const int AtOnce = 8;

    private static readonly string[] OfEveryRecord = ["CreateIndex", "ModifyIndex", "Hash"];

    private static readonly string[] OfNodes =
    [
        "SecretID", "ComputedClass", "Drain", "DrainStrategy", "LastDrain", "Events", "StatusUpdatedAt", "StatusDescription", "LastMissedHeartbeatIndex", "LastAllocUpdateIndex",
        "IdentitySigningKeyID", "Resources", "Reserved", .. OfEveryRecord,
    ];

    private static readonly string[] OfJobs =
    [
        "Status", "StatusDescription", "Stable", "Version", "VersionTag", "SubmitTime", "JobModifyIndex", "Dispatched", "DispatchIdempotencyToken", "ParentID",
        "NomadTokenID", "VaultToken", "ConsulToken", "Payload", .. OfEveryRecord,
    ];

    private readonly JobSecrets _secrets = new(options.KeepValues);
    private int _leftOut;

    /// <exception cref="ExportException">Something is not given; the message says why.</exception>
    public async Task<ExportedSeed> ReadAsync()
    {
        var nodes = await ReadEachAsync(await cluster.ListAsync("/v1/nodes"), stub => $"/v1/node/{Text(stub, "ID")}");
        var seed = new JsonObject
        {
            ["NodePools"] = ListOf((await cluster.ListAsync("/v1/node/pools")).Where(pool => Text(pool, "Name") is not ("all" or "default")), OfEveryRecord),
            ["Nodes"] = ListOf(nodes, OfNodes),
        };
        if (options.NodesOnly) return new ExportedSeed(seed, Summarize(seed));
        seed["Namespaces"] = ListOf((await cluster.ListAsync("/v1/namespaces")).Where(ns => Text(ns, "Name") != "default"), OfEveryRecord);
        var jobs = await ReadJobsAsync();
        if (options.Allocations) seed["Allocs"] = await ReadAllocationsAsync(jobs, nodes);
        seed["Jobs"] = ListOf(jobs, OfJobs);
        foreach (var job in seed["Jobs"]!.AsArray()) _secrets.Redact(job!.AsObject());
        return new ExportedSeed(seed, Summarize(seed));
    }

    private static string Text(JsonObject record, string member) => record[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static JsonArray ListOf(IEnumerable<JsonObject> records, string[] without)
    {
        var list = new JsonArray();
        foreach (var record in records)
        {
            var own = record.DeepClone().AsObject();
            foreach (var member in without) own.Remove(member);
            list.Add(own);
        }

        return list;
    }

    /// <summary>Jobs that are over would begin anew, and children come of their parents.</summary>
    private async Task<IReadOnlyList<JsonObject>> ReadJobsAsync()
    {
        var stubs = await cluster.ListAsync("/v1/jobs?namespace=*");
        var living = stubs.Where(stub => Text(stub, "Status") != "dead" && stub["Stop"]?.GetValueKind() is not JsonValueKind.True && Text(stub, "ParentID").Length == 0).ToList();
        _leftOut = stubs.Count - living.Count;
        return await ReadEachAsync(living, stub => $"/v1/job/{Uri.EscapeDataString(Text(stub, "ID"))}?namespace={Uri.EscapeDataString(Text(stub, "Namespace"))}");
    }

    private async Task<JsonArray> ReadAllocationsAsync(IReadOnlyList<JsonObject> jobs, IReadOnlyList<JsonObject> nodes)
    {
        var ofJobs = jobs.Select(job => (Text(job, "Namespace"), Text(job, "ID"))).ToHashSet();
        var onNodes = nodes.Select(node => Text(node, "ID")).ToHashSet();
        var living = (await cluster.ListAsync("/v1/allocations?namespace=*"))
            .Where(alloc => Text(alloc, "DesiredStatus") == "run" && Text(alloc, "ClientStatus") is "pending" or "running")
            .Where(alloc => ofJobs.Contains((Text(alloc, "Namespace"), Text(alloc, "JobID"))) && onNodes.Contains(Text(alloc, "NodeID")));
        var list = new JsonArray();
        foreach (var alloc in living) list.Add(Described(alloc));
        return list;
    }

    private static JsonObject Described(JsonObject alloc)
    {
        string[] members = ["ID", "Namespace", "JobID", "TaskGroup", "Name", "NodeID", "ClientStatus", "CreateTime", "ModifyTime"];
        var own = new JsonObject(members.Where(alloc.ContainsKey).Select(member => KeyValuePair.Create(member, alloc[member]?.DeepClone())));
        if (alloc["DeploymentStatus"]?["Healthy"] is { } healthy) own["DeploymentStatus"] = new JsonObject { ["Healthy"] = healthy.DeepClone() };
        return own;
    }

    /// <summary>In the order of the stubs, without what is gone meanwhile.</summary>
    private async Task<IReadOnlyList<JsonObject>> ReadEachAsync(IReadOnlyList<JsonObject> stubs, Func<JsonObject, string> pathOf)
    {
        var read = new JsonObject?[stubs.Count];
        await Parallel.ForAsync(0, stubs.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => read[i] = await cluster.FindAsync(pathOf(stubs[i])));
        return [.. read.OfType<JsonObject>()];
    }

    private string Summarize(JsonObject seed)
    {
        var read = string.Join(", ", seed.Select(member => $"{member.Value!.AsArray().Count} {member.Key}"));
        var jobs = _leftOut > 0 ? $", {_leftOut} jobs that are over or children of others" : "";
        var redacted = _secrets.Redacted > 0 ? $" {_secrets.Redacted} values of jobs read '{JobSecrets.Replacement}' (--keep-values keeps them)." : "";
        return $"Read from {cluster.Address}: {read}. Left out: secrets of nodes, tokens, variables, drains, history{jobs}.{redacted}";
    }
}
