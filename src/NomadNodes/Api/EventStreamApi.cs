using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services.Events;

namespace NomadNodes.Api;

/// <summary>The stream of events. See https://developer.hashicorp.com/nomad/api-docs/events.</summary>
internal static class EventStreamApi
{
    public static void MapEventStream(this IEndpointRouteBuilder app, EventStreams events) =>
        app.MapGet("/v1/event/stream", context => StreamAsync(context, events)).WithTags("Events").Describe(() => EventDocs.Stream);

    private static async Task StreamAsync(HttpContext context, EventStreams events)
    {
        if (!Bind(context).Succeeded(out var request, out var error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var lines = LineStream.Begin(context);
        // Nomad: what is found wrong from here on is told to nobody; the answer is a 200 that ends.
        if (!events.Open(request, lines.CutOff).Succeeded(out var stream, out _)) return;
        using (stream)
        {
            await using var gone = context.RequestAborted.UnsafeRegister(static stream => ((EventStream)stream!).End(), stream);
            await SendAsync(stream, lines);
        }
    }

    private static async Task SendAsync(EventStream stream, LineStream lines)
    {
        while (await stream.NextLineAsync() is { IsEmpty: false } line)
        {
            if (!await lines.WriteAsync(line)) return;
        }
    }

    /// <summary>Nomad: the index is looked at as a signed number first, then the topics, then everything that all reads have in common.</summary>
    private static Outcome<EventStreamRequest> Bind(HttpContext context)
    {
        var query = GoQuery.Parse(RawTarget.Of(context));
        if (query.Get("index") is { Length: > 0 } index && !GoInt.TryAtoi(index, out _, out var reason)) return EventErrors.InvalidIndex(reason);
        if (!TopicSelection.Parse(query.All("topic")).Succeeded(out var topics, out var error)
            || !ReadParameters.Bind(context).Succeeded(out var read, out error)) return error;
        return new EventStreamRequest(read.Region, read.Index, topics, read.Namespace, read.Token);
    }
}
