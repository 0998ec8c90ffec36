using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>Go's temporary redirect: 307 to a path, the query kept, a line of HTML for GET.</summary>
internal static class Redirect
{
    internal static readonly StringValues Html = "text/html; charset=utf-8";

    /// <param name="context">The request; its query is added to the path.</param>
    /// <param name="path">Escaped.</param>
    internal static Task SendAsync(HttpContext context, string path)
    {
        var location = string.Concat(path, RawTarget.Query(RawTarget.Of(context)));
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = location;
        return context.Request.Method switch
        {
            "GET" => Answer.WriteAsync(context, Html, Page(location)),
            "HEAD" => Answer.WriteAsync(context, Html, default),
            _ => Answer.WriteEmptyAsync(context),
        };
    }

    private static byte[] Page(string location) => Encoding.UTF8.GetBytes($"<a href=\"{Escape(location)}\">Temporary Redirect</a>.\n\n");

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&#34;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
