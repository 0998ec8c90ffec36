using System.Globalization;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>
/// The nodes of a fleet are numbered from 1. The ID follows from the number alone, and the name ends with it: together they tell a node of the fleet from
/// every other, in every state, after a restart too.
/// </summary>
internal static class FleetNames
{
    public const string DefaultPrefix = "fleet";

    public static UuidKey IdOf(int number) => HashedId.Of(string.Create(CultureInfo.InvariantCulture, $"nomadnodes fleet {number}"));

    public static string NameOf(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:00000}");

    /// <summary>0 when the node is none of the fleet.</summary>
    public static int NumberOf(UuidKey id, Node node)
    {
        var digits = node.Name.AsSpan(node.Name.LastIndexOf('-') + 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && IdOf(number) == id ? number : 0;
    }
}
