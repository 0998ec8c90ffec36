using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of a search by prefix or, with a text, of a fuzzy one. What clients send beside that is not looked at.</summary>
internal sealed class SearchRequest
{
    public static readonly GoObject<SearchRequest> Form = new GoObject<SearchRequest>("structs.SearchRequest")
        .String("Prefix", (r, v) => r.Text = v)
        .String("Context", (r, v) => r.Context = v, "structs.Context")
        .String("Region", (r, v) => r.Region = v)
        .String("Namespace", (r, v) => r.Namespace = v);

    public static readonly GoObject<SearchRequest> FuzzyForm = new GoObject<SearchRequest>("structs.FuzzySearchRequest")
        .String("Text", (r, v) => r.Text = v)
        .String("Context", (r, v) => r.Context = v, "structs.Context")
        .String("Region", (r, v) => r.Region = v)
        .String("Namespace", (r, v) => r.Namespace = v);

    public string Text { get; set; } = "";

    public string Context { get; set; } = "";

    public string Region { get; set; } = "";

    public string Namespace { get; set; } = "";
}
