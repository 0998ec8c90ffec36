using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Seeding;

/// <summary>Reads a state's document, and says everything that keeps it from being applied.</summary>
internal static class StateReader
{
    private static readonly string[] Members =
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

    private static StateDocument? Read(JsonElement root, List<string> faults)
    {
        if (root.ValueKind == JsonValueKind.Object) CheckedJson.RefuseOthers(root, Members, faults);
        return CheckedJson.Read(root, ModelJson.Default.StateDocument, "", faults);
    }
}
