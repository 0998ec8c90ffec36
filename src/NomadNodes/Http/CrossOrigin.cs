using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>What pages of other origins may ask of an endpoint. As metadata of one endpoint it holds for its whole path.</summary>
/// <param name="Methods">Those that may be announced.</param>
internal sealed record CrossOrigin(IReadOnlyList<string> Methods)
{
    public static readonly CrossOrigin Reads = new([HttpMethods.Head, HttpMethods.Get]);

    public static readonly CrossOrigin Everything = new([HttpMethods.Head, HttpMethods.Get, HttpMethods.Put, HttpMethods.Delete]);

    /// <summary>Sets the headers. True when the request was a question about the methods, and is answered with them.</summary>
    internal bool Apply(HttpContext context)
    {
        var headers = context.Request.Headers;
        var wanted = headers["Access-Control-Request-Method"].ToString();
        var asks = context.Request.Method == HttpMethods.Options && headers.Origin.Count > 0 && wanted.Length > 0;
        var answer = context.Response.Headers;
        answer.Vary = StringValues.Concat(answer.Vary, asks ? "Origin, Access-Control-Request-Method, Access-Control-Request-Headers" : "Origin");
        if (headers.Origin.Count > 0 && (!asks || Methods.Contains(wanted))) Allow(headers, answer, asks, wanted);
        if (asks) context.Response.StatusCode = StatusCodes.Status204NoContent;
        return asks;
    }

    private static void Allow(IHeaderDictionary headers, IHeaderDictionary answer, bool asks, string wanted)
    {
        answer.AccessControlAllowOrigin = "*";
        answer.AccessControlAllowCredentials = "true";
        if (!asks) return;
        answer.AccessControlAllowMethods = wanted;
        if (headers.AccessControlRequestHeaders.Count > 0) answer.AccessControlAllowHeaders = headers.AccessControlRequestHeaders;
    }
}
