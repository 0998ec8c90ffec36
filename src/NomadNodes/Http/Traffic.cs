using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NomadNodes.Http.Faults;
using NomadNodes.Http.Journal;

namespace NomadNodes.Http;

/// <summary>What comes to one cluster under Nomad's own paths: the journal of it, and what is to go wrong with it.</summary>
/// <param name="journal">Of every request.</param>
/// <param name="faults">Rules, none at first.</param>
/// <param name="accessorOf">Names the token that has a secret; null when there is none.</param>
internal sealed class Traffic(RequestJournal journal, FaultRules faults, Func<string, string?> accessorOf)
{
    public RequestJournal Journal => journal;

    public FaultRules Faults => faults;

    /// <summary>As of a fresh cluster.</summary>
    public void Reset()
    {
        faults.Reset();
        journal.Clear();
    }

    /// <summary>The server is about to stop: whatever waits goes on.</summary>
    public void EndWaits()
    {
        faults.End();
        journal.End();
    }

    /// <summary>The accessor of a request's token; empty where there is none that anybody knows.</summary>
    public string TokenOf(HttpRequest request) => RequestToken.Of(request) is { Length: > 0 } secret ? accessorOf(secret) ?? "" : "";
}

internal static class TrafficPipeline
{
    /// <summary>In front of everything that answers, so that the journal has what clients see.</summary>
    public static void UseTraffic(this IApplicationBuilder app, Traffic traffic) =>
        app.Use(next => new TrafficMiddleware(next, traffic).InvokeAsync);
}
