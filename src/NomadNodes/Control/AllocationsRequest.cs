using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NomadNodes.Model.Json;
using NomadNodes.Services.Allocations;
using NomadNodes.Services.Seeding;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/allocations: one allocation or a list.</summary>
/// <param name="Drafts">At least one.</param>
/// <param name="Place">How faults name the list; empty for one alone.</param>
internal sealed record AllocationsRequest(IReadOnlyList<AllocationDraft> Drafts, string Place)
{
    private const string List = "Allocations";

    private static readonly JsonTypeInfo<AllocationRequest> Type = (JsonTypeInfo<AllocationRequest>)ControlJson.Options.GetTypeInfo(typeof(AllocationRequest));

    private static readonly string[] Members = [.. Type.Properties.Select(member => member.Name)];

    /// <param name="body">The bytes.</param>
    /// <param name="region">Of jobs that come along.</param>
    /// <param name="faults">Gets everything that is wrong.</param>
    /// <returns>Null when there is any fault.</returns>
    public static AllocationsRequest? Parse(ReadOnlyMemory<byte> body, string region, List<string> faults)
    {
        if (!body.IsEmpty) return CheckedJson.Parse(body, faults, (root, wrong) => Read(root, region, wrong));
        faults.Add("The body is empty. Send an allocation, or a list of allocations.");
        return null;
    }

    private static AllocationsRequest? Read(JsonElement root, string region, List<string> faults)
    {
        if (root.ValueKind == JsonValueKind.Object) return Read(root, region, "", faults) is { } draft ? new AllocationsRequest([draft], "") : null;
        if (root.ValueKind != JsonValueKind.Array) faults.Add("The body is neither an object nor a list.");
        else if (root.GetArrayLength() == 0) faults.Add("The list is empty.");
        else return new AllocationsRequest([.. root.EnumerateArray().Select((element, i) => Read(element, region, $"{List}[{i}]", faults)).OfType<AllocationDraft>()], List);
        return null;
    }

    private static AllocationDraft? Read(JsonElement element, string region, string place, List<string> faults)
    {
        var at = place.Length == 0 ? "" : place + ".";
        var wrong = new List<string>();
        if (element.ValueKind == JsonValueKind.Object) CheckedJson.RefuseOthers(element, Members, wrong);
        faults.AddRange(wrong.Select(fault => at + fault));
        if (CheckedJson.Read(element, Type, place, faults) is not { } request) return null;
        var job = request.Job is { } sent ? SentJob.Read(sent, region, at + nameof(request.Job), faults) : null;
        return new AllocationDraft(request.ToAllocation(), job);
    }
}
