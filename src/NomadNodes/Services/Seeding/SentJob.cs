using System.Text;
using System.Text.Json;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Services.Jobs.Canonical;

namespace NomadNodes.Services.Seeding;

/// <summary>A job within a document, as a registration sends it: with Nomad's defaults for what is left out.</summary>
internal static class SentJob
{
    private const string DefaultNamespace = "default";

    /// <returns>Canonical; null, and a fault, when it is none.</returns>
    public static Job? Read(JsonElement element, string region, string place, List<string> faults)
    {
        var sent = new JobRequest();
        if (element.ValueKind != JsonValueKind.Object) faults.Add($"{place}: is no object.");
        else if (GoJson.Decode(Encoding.UTF8.GetBytes(element.GetRawText()), JobRequest.Form, sent) is { } fault) faults.Add($"{place}: {fault}.");
        else if (string.IsNullOrEmpty(sent.ID)) faults.Add($"{place}.ID: is missing.");
        else return JobCanonical.Of(sent, region, string.IsNullOrEmpty(sent.Namespace) ? DefaultNamespace : sent.Namespace);
        return null;
    }
}
