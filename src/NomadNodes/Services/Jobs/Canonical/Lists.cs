namespace NomadNodes.Services.Jobs.Canonical;

internal static class Lists
{
    /// <summary>Null when there is nothing in the list; null elements are left out.</summary>
    public static List<TTo>? Of<TFrom, TTo>(List<TFrom?>? sent, Func<TFrom, TTo> convert)
        where TFrom : class
    {
        if (sent is null) return null;
        var list = sent.OfType<TFrom>().Select(convert).ToList();
        return list.Count > 0 ? list : null;
    }
}
