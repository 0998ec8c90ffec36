using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NomadNodes.Tests.Http;

internal static class Requests
{
    internal static DefaultHttpContext Get(string target, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        context.Request.Method = "GET";
        foreach (var (name, value) in headers)
            context.Request.Headers.Append(name, value);
        return context;
    }
}
