using System.Text;
using System.Text.Json;
using NomadNodes.Services.Lists;

namespace NomadNodes.Tests.Support;

/// <summary>What a page says.</summary>
internal static class ListPageTexts
{
    public static string Text(this ListPage page) => $"[{string.Join(',', page.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Span)))}]";

    public static List<string> Ids(this ListPage page)
    {
        using var list = JsonDocument.Parse(page.Text());
        return [.. list.RootElement.EnumerateArray().Select(one => one.GetProperty("ID").GetString()!)];
    }
}
