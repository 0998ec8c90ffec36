using System.Text;
using NomadNodes.Model.Json;
using NomadNodes.Services.Searching;

namespace NomadNodes.Api;

/// <summary>What searches answer.</summary>
internal static class SearchForms
{
    /// <summary>IDs alone.</summary>
    public static void WritePrefix(GoWriter w, SearchAnswer answer) => Write(w, answer, static (w, name, items) => w.List(name, items?.Select(item => item.Id).ToArray()));

    /// <summary>Names, each with where it is found.</summary>
    public static void WriteFuzzy(GoWriter w, SearchAnswer answer) => Write(w, answer, static (w, name, items) =>
    {
        w.Name(name);
        w.BeginArray();
        foreach (var item in items ?? []) WriteItem(w, item);
        w.EndArray();
    });

    private delegate void WriteItems(GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<SearchItem>? items);

    private static void Write(GoWriter w, SearchAnswer answer, WriteItems write)
    {
        w.BeginObject();
        w.Name("Matches"u8);
        w.BeginObject();
        foreach (var found in answer.Found)
        {
            if (found.IsShown) write(w, Encoding.UTF8.GetBytes(found.Context), found.Items);
        }

        w.EndObject();
        w.Name("Truncations"u8);
        w.BeginObject();
        foreach (var found in answer.Found.Where(found => !found.IsPart)) w.Member(Encoding.UTF8.GetBytes(found.Context), found.IsTruncated);
        w.EndObject();
        ReadMeta.Write(w, answer.Index);
        w.EndObject();
    }

    private static void WriteItem(GoWriter w, SearchItem item)
    {
        w.BeginObject();
        w.Member("ID"u8, item.Name);
        w.List("Scope"u8, item.Scope);
        w.EndObject();
    }
}
