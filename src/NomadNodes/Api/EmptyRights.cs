using NomadNodes.Acl;

namespace NomadNodes.Api;

/// <summary>Who may ask for what this server has none of, in a namespace. Nomad: some may be asked for by who has one of several rights.</summary>
internal static class EmptyRights
{
    private const NamespaceCapability JobLists = NamespaceCapability.ListJobs | NamespaceCapability.ReadJob;

    public static bool CsiVolumes(Rights rights, string ns) => HasAny(
        rights, ns, NamespaceCapability.CsiListVolume, NamespaceCapability.CsiReadVolume, NamespaceCapability.CsiMountVolume, NamespaceCapability.ListJobs);

    public static bool CsiVolume(Rights rights, string ns) =>
        rights.Allow(Right.PluginRead) && HasAny(rights, ns, NamespaceCapability.CsiReadVolume, NamespaceCapability.CsiMountVolume, NamespaceCapability.ReadJob);

    public static bool HostVolumes(Rights rights, string ns) => HasAny(rights, ns, NamespaceCapability.HostVolumeRead);

    public static bool Plugins(Rights rights, string _) => rights.Allow(Right.PluginList);

    public static bool Plugin(Rights rights, string _) => rights.Allow(Right.PluginRead);

    public static bool Services(Rights rights, string ns) => HasAny(rights, ns, NamespaceCapability.ReadJob);

    /// <summary>Nomad: everybody; the list shows what they may list.</summary>
    public static bool Variables(Rights _, string __) => true;

    public static Func<Rights, string, bool> Variable(string path) => (rights, ns) => rights.Allow(Right.Variable(ns, path, VariableCapability.Read));

    /// <summary>Each of these alone, where several bits are one of them all.</summary>
    public static bool ScalingPolicies(Rights rights, string ns) => HasAny(rights, ns, NamespaceCapability.ListScalingPolicies, JobLists);

    private static bool HasAny(Rights rights, string ns, params ReadOnlySpan<NamespaceCapability> capabilities)
    {
        foreach (var capability in capabilities)
        {
            if (rights.Allow(Right.Namespace(ns, capability))) return true;
        }

        return false;
    }
}
