using System.Globalization;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>Makes a node that was only named into a plausible machine. What is made up follows from the node's ID alone, so that it is the same every time.</summary>
internal static class NodeFiller
{
    private const string NomadVersion = "2.0.6";
    private const int MHzPerCore = 2500;

    public static Node Fill(Node node)
    {
        var seed = (uint)UuidKey.Of(node.ID).Value;
        var cores = 4 << (int)(seed % 3);
        var address = $"10.{seed >> 8 & 0xff}.{seed >> 16 & 0xff}.{(seed >> 24) % 254 + 1}";
        return node with
        {
            HTTPAddr = node.HTTPAddr.Length == 0 ? $"{address}:4646" : node.HTTPAddr,
            Attributes = node.Attributes ?? Attributes(node, cores, address),
            Drivers = node.Drivers ?? Drivers(),
            NodeResources = node.NodeResources ?? Resources(cores, address),
            ReservedResources = node.ReservedResources ?? new NodeReservedResources(),
            Links = node.Links ?? new Dictionary<string, string>(),
            Meta = node.Meta ?? new Dictionary<string, string>(),
            HostVolumes = node.HostVolumes ?? new Dictionary<string, HostVolume>(),
            CSIControllerPlugins = node.CSIControllerPlugins ?? new Dictionary<string, CSIInfo>(),
            CSINodePlugins = node.CSINodePlugins ?? new Dictionary<string, CSIInfo>(),
            CgroupParent = node.CgroupParent.Length == 0 ? "nomad.slice" : node.CgroupParent,
        };
    }

    private static Dictionary<string, string> Attributes(Node node, int cores, string address) => new()
    {
        ["arch"] = "x86",
        ["cpu.arch"] = "amd64",
        ["cpu.numcores"] = Text(cores),
        ["cpu.totalcompute"] = Text(cores * MHzPerCore),
        ["driver.docker"] = "1",
        ["driver.docker.version"] = "28.2.2",
        ["driver.exec"] = "1",
        ["driver.raw_exec"] = "1",
        ["kernel.name"] = "linux",
        ["kernel.version"] = "6.8.0",
        ["memory.totalbytes"] = Text(cores * 4096L * 1024 * 1024),
        ["nomad.version"] = NomadVersion,
        ["os.name"] = "ubuntu",
        ["os.version"] = "24.04",
        ["unique.hostname"] = node.Name,
        ["unique.network.ip-address"] = address,
        ["unique.storage.volume"] = "/dev/nvme0n1p1",
    };

    private static Dictionary<string, DriverInfo> Drivers() => new()
    {
        ["docker"] = Driver(("driver.docker", "true"), ("driver.docker.version", "28.2.2")),
        ["exec"] = Driver(("driver.exec", "true")),
        ["raw_exec"] = Driver(("driver.raw_exec", "true")),
    };

    private static DriverInfo Driver(params (string Name, string Value)[] attributes) => new()
    {
        Attributes = attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value),
        Detected = true,
        Healthy = true,
        HealthDescription = "Healthy",
    };

    private static NodeResources Resources(int cores, string address) => new()
    {
        Cpu = new() { CpuShares = cores * MHzPerCore, TotalCpuCores = (ushort)cores, ReservableCpuCores = [.. Enumerable.Range(0, cores).Select(id => (ushort)id)] },
        Memory = new() { MemoryMB = cores * 4096 },
        Disk = new() { DiskMB = cores * 25_000 },
        Networks = [new NetworkResource { Mode = "host", Device = "eth0", CIDR = $"{address}/32", IP = address, MBits = 10_000 }],
        MinDynamicPort = 20_000,
        MaxDynamicPort = 32_000,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
