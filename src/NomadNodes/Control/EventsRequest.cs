using System.Text.Json;
using FluentValidation;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/node/:id/events: a list of node events; Timestamp may be left out.</summary>
internal static class EventsRequest
{
    private const string NoList = "The body is no list of events, as in [{\"Message\": \"…\", \"Subsystem\": \"Driver\"}].";

    private static readonly EventValidator Rules = new();

    /// <returns>Null when there is any fault.</returns>
    public static IReadOnlyList<NodeEvent>? Parse(ReadOnlyMemory<byte> body, List<string> faults)
    {
        if (!body.IsEmpty) return CheckedJson.Parse<List<NodeEvent>>(body, faults, Read);
        faults.Add(NoList);
        return null;
    }

    private static List<NodeEvent>? Read(JsonElement root, List<string> faults)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0)
        {
            faults.Add(NoList);
            return null;
        }

        var events = CheckedJson.ReadList(root, ModelJson.Default.NodeEvent, "", faults);
        // With a fault the list is shorter, and the places would be wrong.
        if (faults.Count == 0) faults.AddRange(events.SelectMany((one, i) => Rules.Validate(one).Errors.Select(error => $"[{i}].{error.ErrorMessage}")));
        return events;
    }

    private sealed class EventValidator : AbstractValidator<NodeEvent>
    {
        public EventValidator() => RuleFor(one => one.Message).NotEmpty().WithMessage("Message: must not be empty.");
    }
}
