using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Seeding;

/// <summary>Reads a state's document, and says everything that keeps it from being applied.</summary>
internal static class StateReader
{
    // Where editors look for the schema; nothing here does.
    private const string Schema = "$schema";

    // Of the jobs of a seed; what runs where no other region is named.
    private const string Region = "global";

    /// <summary>Every member of the document.</summary>
    internal static readonly IReadOnlyList<string> Members =
    [
        nameof(StateDocument.Index), nameof(StateDocument.Identity), nameof(StateDocument.TableIndexes), nameof(StateDocument.NodePools), nameof(StateDocument.Nodes),
        nameof(StateDocument.Jobs), nameof(StateDocument.JobSummaries), nameof(StateDocument.Allocs), nameof(StateDocument.Evals), nameof(StateDocument.Deployments),
        nameof(StateDocument.Namespaces), nameof(StateDocument.SchedulerConfiguration), nameof(StateDocument.AutopilotConfiguration),
        nameof(StateDocument.ACL),
    ];

    /// <returns>Null when there is any fault.</returns>
    public static StateDocument? Read(ReadOnlyMemory<byte> json, List<string> faults)
    {
        if (CheckedJson.Parse(json, faults, Read) is not { } document) return null;
        faults.AddRange(StateRules.FaultsOf(document));
        return faults.Count == 0 ? document : null;
    }

    /// <summary>Reads a document that is known to be right, without looking for what is wrong with it.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static StateDocument ReadKnown(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        return Read(document.RootElement, faults) ?? throw new InvalidOperationException(string.Join(' ', faults));
    }

    private static StateDocument? Read(JsonElement root, List<string> faults)
    {
        if (root.ValueKind == JsonValueKind.Object) CheckedJson.RefuseOthers(root, Members, faults, Schema);
        if (CheckedJson.Read(root, ModelJson.Default.StateDocument, "", faults) is not { } document) return null;
        return document.Index is null && document.Jobs is not null ? document with { Jobs = ReadSent(root, faults) } : document;
    }

    // The jobs of a seed are as their owners send them: what is left out takes Nomad's defaults, which are not those of a record.
    private static List<Job> ReadSent(JsonElement root, List<string> faults) =>
    [
        .. CheckedJson.FindMember(root, nameof(StateDocument.Jobs))!.Value.EnumerateArray()
            .Select((job, i) => SentJob.Read(job, Region, $"{nameof(StateDocument.Jobs)}[{i}]", faults)).OfType<Job>(),
    ];
}
