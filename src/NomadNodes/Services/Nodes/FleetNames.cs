using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>
/// The nodes of a fleet are numbered from 1. The ID follows from the number alone, and the name ends with it: together they tell a node of the fleet from
/// every other, in every state, after a restart too.
/// </summary>
internal static class FleetNames
{
    public const string DefaultPrefix = "fleet";

    public static UuidKey IdOf(int number)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"nomadnodes fleet {number}")), hash);
        // Version 8, variant 1: what a UUID of one's own making says of itself.
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new UuidKey(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static string NameOf(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:00000}");

    /// <summary>0 when the node is none of the fleet.</summary>
    public static int NumberOf(UuidKey id, Node node)
    {
        var digits = node.Name.AsSpan(node.Name.LastIndexOf('-') + 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && IdOf(number) == id ? number : 0;
    }
}
