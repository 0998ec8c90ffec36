using System.Text;

namespace NomadNodes.Model;

/// <summary>
/// Nomad: BLAKE2b-256 over name, description, quota (always empty here), the lists of the capabilities in the order of their members, then each key and
/// value of the meta in byte order of the keys, all without separators.
/// </summary>
internal static class NamespaceHash
{
    internal static byte[] Compute(Namespace ns)
    {
        var text = new StringBuilder(ns.Name).Append(ns.Description);
        if (ns.Capabilities is { } capabilities)
        {
            text.AppendJoin("", capabilities.EnabledTaskDrivers ?? []).AppendJoin("", capabilities.DisabledTaskDrivers ?? []);
            text.AppendJoin("", capabilities.EnabledNetworkModes ?? []).AppendJoin("", capabilities.DisabledNetworkModes ?? []);
        }

        HashedMeta.Append(text, ns.Meta);
        return Blake2b.Hash256(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
