using System.Globalization;

namespace NomadNodes.Model.Scheduling;

/// <summary>Which indexes of a group's names are in use. Nomad: a free one is the lowest.</summary>
internal sealed class NameIndex(string jobId, string group)
{
    private readonly HashSet<int> _used = [];
    private int _next;

    /// <summary>-1 for a name without an index.</summary>
    internal static int Of(string name)
    {
        var open = name.LastIndexOf('[');
        return open >= 0 && name.EndsWith(']') && int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : -1;
    }

    internal static string Name(string jobId, string group, int index) => string.Create(CultureInfo.InvariantCulture, $"{jobId}.{group}[{index}]");

    internal void Use(string name) => _used.Add(Of(name));

    internal string TakeFree()
    {
        while (!_used.Add(_next)) _next++;
        return Name(jobId, group, _next);
    }
}
