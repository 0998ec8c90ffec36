using System.Reflection;

namespace NomadNodes;

/// <summary>This program's own version; the version of Nomad that it answers like is another.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
