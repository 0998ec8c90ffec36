using System.Net;

namespace NomadNodes.Testing;

/// <summary>The server refused what a handle asked for, or did not answer. The message says the call and everything that is wrong.</summary>
public sealed class NomadControlException : Exception
{
    internal NomadControlException(HttpMethod method, string path, HttpStatusCode status, IReadOnlyList<string> errors)
        : base($"{method} {path} was refused with {(int)status}: {string.Join(Environment.NewLine + "  ", errors)}{HintOf(status, path)}")
    {
        StatusCode = status;
        Errors = errors;
    }

    private NomadControlException(string message, HttpStatusCode? status, Exception cause)
        : base(message, cause)
    {
        StatusCode = status;
        Errors = [message];
    }

    /// <summary>Null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>Each thing that is wrong, as the server says it: the list of the control API, or the one text of an error of Nomad's own API.</summary>
    public IReadOnlyList<string> Errors { get; }

    internal static NomadControlException Unanswered(HttpMethod method, string path, Uri address, HttpRequestException cause) =>
        new($"{method} {path} got no answer from {address}: {cause.GetBaseException().Message}", null, cause);

    internal static NomadControlException Unreadable(HttpMethod method, string path, HttpStatusCode status, Exception cause) =>
        new($"{method} {path} was answered with {(int)status}, and with something that cannot be read: {cause.Message}", status, cause);

    private static string HintOf(HttpStatusCode status, string path) =>
        status is HttpStatusCode.Forbidden && path.StartsWith("/_emulator", StringComparison.Ordinal)
            ? " (A server in a container sees its callers on another machine: give it Control__Access=any, prefixed NOMADNODES_, and publish its port on loopback.)"
            : "";
}
