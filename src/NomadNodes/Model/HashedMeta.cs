using System.Text;

namespace NomadNodes.Model;

/// <summary>Nomad: a hash takes each key and value of the meta, in byte order of the keys, without separators.</summary>
internal static class HashedMeta
{
    internal static void Append(StringBuilder text, IReadOnlyDictionary<string, string>? meta)
    {
        if (meta is not { Count: > 0 }) return;
        var keys = meta.Keys.ToArray();
        Array.Sort(keys, Utf8Order.Instance);
        foreach (var key in keys) text.Append(key).Append(meta[key]);
    }
}
