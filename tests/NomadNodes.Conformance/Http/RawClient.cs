using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Http;

/// <summary>Sends requests as written, each on a connection of its own.</summary>
internal sealed class RawClient(Uri server)
{
    /// <exception cref="TimeoutException">There was no whole answer in that time.</exception>
    /// <exception cref="IOException">The connection broke; a refused one is a SocketException.</exception>
    public async Task<Answer> SendAsync(RawRequest request, TimeSpan within, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(within);
        try
        {
            return await ExchangeAsync(request, deadline.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Method} {request.Path} was not answered within {within.TotalSeconds} s");
        }
    }

    /// <summary>For answers that do not end: the caller reads the body.</summary>
    public Task<RawConnection> OpenAsync(RawRequest request, CancellationToken stop) => RawConnection.SendAsync(server, request, stop);

    private async Task<Answer> ExchangeAsync(RawRequest request, CancellationToken stop)
    {
        using var connection = await OpenAsync(request, stop);
        var head = await connection.Response.HeadAsync(stop);
        var body = await connection.Response.BodyAsync(request.Method, head, stop);
        return new Answer(head.Status, head.Kept(Rules.Headers), LooseUtf8.Decode(body));
    }
}
