using System.Net;

namespace DrainService;

/// <summary>Nodes in maintenance: PUT takes one out of use, GET says how far it is, DELETE gives it back.</summary>
internal static class MaintenanceApi
{
    private static readonly TimeSpan Deadline = TimeSpan.FromHours(1);

    public static void MapMaintenance(this IEndpointRouteBuilder app)
    {
        var nodes = app.MapGroup("/maintenance/{node}").AddEndpointFilter(TellRefusalsAsync);
        nodes.MapPut("/", BeginAsync);
        nodes.MapGet("/", ShowAsync);
        nodes.MapDelete("/", EndAsync);
    }

    private static async Task<IResult> BeginAsync(string node, NomadClient nomad, CancellationToken aborted)
    {
        if (await nomad.FindNodeAsync(node, 0, aborted) is null) return Results.NotFound();
        await nomad.DrainAsync(node, Deadline, aborted);
        return Results.Accepted($"/maintenance/{node}");
    }

    /// <param name="node">Its ID.</param>
    /// <param name="nomad">The cluster.</param>
    /// <param name="wait">Answers only when the node is empty.</param>
    /// <param name="aborted">The caller has gone.</param>
    private static async Task<IResult> ShowAsync(string node, NomadClient nomad, bool wait = false, CancellationToken aborted = default)
    {
        var index = 0UL;
        while (await nomad.FindNodeAsync(node, index, aborted) is var (found, newest))
        {
            var state = StateOf(found);
            if (!wait || state != "draining") return Results.Ok(new { Node = found.Name, State = state });
            index = newest;
        }

        return Results.NotFound();
    }

    private static async Task<IResult> EndAsync(string node, NomadClient nomad, CancellationToken aborted)
    {
        await nomad.MakeEligibleAsync(node, aborted);
        return Results.NoContent();
    }

    private static string StateOf(Node node) => node switch
    {
        { Drain: true } => "draining",
        { SchedulingEligibility: "ineligible", LastDrain.Status: "complete" } => "empty",
        { SchedulingEligibility: "ineligible" } => "closed",
        _ => "in use",
    };

    private static async ValueTask<object?> TellRefusalsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (NomadException refusal)
        {
            var status = refusal.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden ? (int)refusal.Status : StatusCodes.Status502BadGateway;
            return Results.Text($"Nomad: {refusal.Message}", statusCode: status);
        }
    }
}
