using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NomadNodes.Acl;

/// <summary>The capabilities of one kind by their names in policies: <c>read-job</c> is <c>ReadJob</c>.</summary>
internal static partial class CapabilityNames<TCapability>
    where TCapability : struct, Enum
{
    private static readonly FrozenDictionary<string, ulong> Bits = Enum.GetValues<TCapability>()
        .Where(capability => Convert.ToUInt64(capability, null) != 0)
        .ToFrozenDictionary(capability => NameOf(capability), capability => Convert.ToUInt64(capability, null), StringComparer.Ordinal);

    public static bool IsKnown(string name) => Bits.ContainsKey(name);

    /// <summary>Their union; unknown names count for nothing.</summary>
    public static ulong BitsOf(IEnumerable<string> names)
    {
        var bits = 0ul;
        foreach (var name in names) bits |= Bits.GetValueOrDefault(name);
        return bits;
    }

    // set-alloc-health-deployment and the like: every capital letter begins a word.
    private static string NameOf(TCapability capability) => WordStart().Replace(capability.ToString(), "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
