using System.Net;

namespace DrainService;

/// <summary>A cluster has no leader for a moment now and then, and proxies are busy: what changes nothing by being sent twice is sent again.</summary>
internal sealed class RetryHandler(TimeProvider time) : DelegatingHandler
{
    private const int MostTries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken aborted)
    {
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync(aborted);
        for (var tries = 1; ; tries++)
        {
            var answer = await base.SendAsync(request, aborted);
            if (tries == MostTries || !IsPassing(answer.StatusCode)) return answer;
            answer.Dispose();
            await Task.Delay(Pause, time, aborted);
        }
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests;
}
