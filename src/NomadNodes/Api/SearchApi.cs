using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Searching;

namespace NomadNodes.Api;

/// <summary>Searches. See https://developer.hashicorp.com/nomad/api-docs/search.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder app, Searches searches, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Search");
        group.MapWrite("/search", context => RunAsync(context, access, SearchRequest.Form, searches.ByPrefix, SearchForms.WritePrefix)).Describe(() => SearchDocs.Prefix);
        group.MapWrite("/search/fuzzy", context => RunAsync(context, access, SearchRequest.FuzzyForm, searches.Fuzzy, SearchForms.WriteFuzzy)).Describe(() => SearchDocs.Fuzzy);
    }

    private static async Task RunAsync(
        HttpContext context, Access access, GoObject<SearchRequest> form, Func<string, string, string, Rights, Outcome<SearchAnswer>> search, Action<GoWriter, SearchAnswer> write)
    {
        if (!(await RequestBody.ReadAsync(context, form)).Succeeded(out var body, out var error)
            || !ReadParameters.Bind(context).Succeeded(out var read, out error)
            || !access.Admit(read.Region.Length > 0 ? read.Region : body.Region, read.Token).Succeeded(out var caller, out error)
            || !search(body.Text, body.Context, NamespaceOf(read, body), caller.Rights).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        new QueryMeta(answer.Index).SetOn(context.Response);
        await Answer.WriteJsonAsync(context, WireBytes.Of(answer, write), read.Pretty);
    }

    /// <summary>Nomad: the query's comes before the body's.</summary>
    private static string NamespaceOf(ReadParameters read, SearchRequest body) =>
        body.Namespace.Length == 0 || (!read.Query.IsEmpty && read.Query.Has("namespace")) ? read.Namespace : body.Namespace;
}
