using System.Buffers.Binary;
using System.Globalization;

namespace NomadNodes.Model;

/// <summary>
/// The class that the scheduler groups like nodes by: <c>v1:</c> and a hash of datacenter, pool, class, attributes, meta and the kinds of devices. Nomad: a
/// structural hash over 64-bit FNV-1 in which maps and members are combined by XOR, so that their order does not count, and lists are folded, so that it does.
/// </summary>
internal static class ComputedClass
{
    // Keys that tell one node from another are not part of its class.
    private const string UniquePrefix = "unique.";

    internal static string Of(Node node)
    {
        var hash = Fnv1.Text("Node")
            ^ Member("Datacenter", Fnv1.Text(node.Datacenter))
            ^ Member("Attributes", Map(node.Attributes, Fnv1.Text))
            ^ Member("Meta", Map(node.Meta, Fnv1.Text))
            ^ Member("NodeClass", Fnv1.Text(node.NodeClass))
            ^ Member("NodePool", Fnv1.Text(node.NodePool))
            ^ Member("NodeResources", Resources(node.NodeResources));
        return string.Create(CultureInfo.InvariantCulture, $"v1:{hash}");
    }

    private static ulong Resources(NodeResources? resources)
        => resources is null ? Fnv1.Number(0) : Fnv1.Text("NodeResources") ^ Member("Devices", List(resources.Devices));

    private static ulong List(IReadOnlyList<NodeDeviceResource>? devices)
    {
        var hash = 0UL;
        for (var i = 0; i < (devices?.Count ?? 0); i++)
            hash = Fnv1.Pair(hash, Device(devices![i]));
        return hash;
    }

    private static ulong Device(NodeDeviceResource device)
        => Fnv1.Text("NodeDeviceResource")
            ^ Member("Vendor", Fnv1.Text(device.Vendor))
            ^ Member("Type", Fnv1.Text(device.Type))
            ^ Member("Name", Fnv1.Text(device.Name))
            ^ Member("Attributes", Map(device.Attributes, Attribute));

    private static ulong Attribute(DeviceAttribute attribute)
        => Fnv1.Text("Attribute")
            ^ Member("Float", attribute.Float is { } real ? Fnv1.Number(BitConverter.DoubleToInt64Bits(real)) : Fnv1.Number(0))
            ^ Member("Int", Fnv1.Number(attribute.Int ?? 0))
            ^ Member("String", attribute.String is { } text ? Fnv1.Text(text) : Fnv1.Number(0))
            ^ Member("Bool", attribute.Bool is { } flag ? Fnv1.Flag(flag) : Fnv1.Number(0))
            ^ Member("Unit", Fnv1.Text(attribute.Unit));

    private static ulong Map<T>(IReadOnlyDictionary<string, T>? map, Func<T, ulong> hash)
    {
        var sum = 0UL;
        if (map is Dictionary<string, T> dictionary)
        {
            // The dictionary's own enumerator is a struct.
            foreach (var (key, value) in dictionary)
                sum ^= Entry(key, hash(value));
        }
        else if (map is not null)
        {
            foreach (var (key, value) in map)
                sum ^= Entry(key, hash(value));
        }
        return sum;
    }

    private static ulong Entry(string key, ulong value)
        => key.StartsWith(UniquePrefix, StringComparison.Ordinal) ? 0 : Fnv1.Pair(Fnv1.Text(key), value);

    private static ulong Member(string name, ulong value) => Fnv1.Pair(Fnv1.Text(name), value);

    /// <summary>64-bit FNV-1 of the values' bytes, integers little-endian.</summary>
    private static class Fnv1
    {
        private const ulong Offset = 0xcbf29ce484222325;
        private const ulong Prime = 0x100000001b3;

        internal static ulong Text(string text)
        {
            Span<byte> utf8 = stackalloc byte[4];
            var hash = Offset;
            foreach (var rune in text.EnumerateRunes())
                hash = Bytes(hash, utf8[..rune.EncodeToUtf8(utf8)]);
            return hash;
        }

        internal static ulong Number(long value)
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            return Bytes(Offset, bytes);
        }

        internal static ulong Flag(bool value) => Bytes(Offset, [value ? (byte)1 : (byte)0]);

        internal static ulong Pair(ulong first, ulong second)
        {
            Span<byte> bytes = stackalloc byte[2 * sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, first);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], second);
            return Bytes(Offset, bytes);
        }

        private static ulong Bytes(ulong hash, ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
                hash = (hash * Prime) ^ value;
            return hash;
        }
    }
}
