using System.Globalization;
using System.Net;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The journal: every request that clients sent to the server, from the moment it came. What handles ask is not in it.</summary>
public sealed class RequestsHandle
{
    private const string Path = "/_emulator/requests";

    private readonly ServerLink _link;

    internal RequestsHandle(ServerLink link) => _link = link;

    /// <summary>What came so far, oldest first.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> ListAsync(RequestFilter? filter = null, CancellationToken cancellationToken = default) =>
        (await _link.GetAsync<Journal>(LinkPath.WithQuery(Path, Parameters(filter)), cancellationToken)).Requests;

    /// <summary>Waits until so many requests have come, those of before included; a blocking query counts while it still waits for its answer.</summary>
    /// <param name="method">Theirs.</param>
    /// <param name="path">Theirs; <c>*</c> stands for any text.</param>
    /// <param name="count">How many.</param>
    /// <param name="timeout">In real time; null: as long as the server was told to be patient (30 s).</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NomadTimeoutException">They did not come.</exception>
    public Task<IReadOnlyList<RecordedRequest>> WaitForAsync(string method, string path, int count = 1, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForAsync(new RequestFilter { Method = method, Path = path }, count, timeout, cancellationToken);

    /// <summary>As the other one, for any filter.</summary>
    /// <exception cref="NomadTimeoutException">They did not come.</exception>
    public async Task<IReadOnlyList<RecordedRequest>> WaitForAsync(RequestFilter filter, int count = 1, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var patience = Watching.PatienceOf(_link, timeout);
        (string, string?)[] terms = [("count", count.ToString(CultureInfo.InvariantCulture)), ("timeout", GoDurationText.Of(patience))];
        var answer = await _link.ExchangeAsync(HttpMethod.Get, LinkPath.WithQuery(Path + "/wait", [.. Parameters(filter), .. terms]), null, cancellationToken);
        if (answer.Status is HttpStatusCode.RequestTimeout) throw new NomadTimeoutException(Describe(filter, count), patience, answer.Text, hint: null);
        return answer.Checked().Read<Journal>().Requests;
    }

    /// <summary>Forgets what came so far.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, Path, null, cancellationToken);

    private static (string Name, string? Value)[] Parameters(RequestFilter? filter) => filter is null ? [] :
    [
        ("method", filter.Method),
        ("path", filter.Path),
        ("status", filter.Status?.ToString(CultureInfo.InvariantCulture)),
        ("token", filter.Token),
        ("pointer", filter.BodyPointer),
        ("equals", filter.EqualTo),
        ("after", filter.After?.ToString(CultureInfo.InvariantCulture)),
        ("pending", filter.Pending is { } pending ? (pending ? "true" : "false") : null),
    ];

    private static string Describe(RequestFilter filter, int count) =>
        $"{count} request(s) {filter.Method ?? "of any method"} {filter.Path ?? "of any path"}";

    private sealed record Journal(IReadOnlyList<RecordedRequest> Requests);
}
