using System.Text.Json;
using FluentValidation;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/node/:id/events: a list of node events; Timestamp may be left out.</summary>
internal static class EventsRequest
{
    private static readonly EventValidator Rules = new();

    public static (IReadOnlyList<NodeEvent> Events, IReadOnlyList<string> Errors) Parse(byte[] body)
    {
        try
        {
            var events = body.Length == 0 ? null : JsonSerializer.Deserialize(body, ModelJson.Default.IReadOnlyListNodeEvent);
            if (events is null || events.Count == 0) return ([], ["The body is no list of events, as in [{\"Message\": \"…\", \"Subsystem\": \"Driver\"}]."]);
            return (events, [.. events.SelectMany((one, i) => Rules.Validate(one).Errors.Select(error => $"[{i}].{error.ErrorMessage}"))]);
        }
        catch (JsonException error)
        {
            return ([], [$"The body does not fit: {error.Message}"]);
        }
    }

    private sealed class EventValidator : AbstractValidator<NodeEvent>
    {
        public EventValidator() => RuleFor(one => one.Message).NotEmpty().WithMessage("Message: must not be empty.");
    }
}
