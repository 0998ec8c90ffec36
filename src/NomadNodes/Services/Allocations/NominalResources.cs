using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>What an allocation holds that no scheduler has placed: as much as its group asks for, whether the node has it or not. No cores and no devices of its own.</summary>
internal sealed class NominalResources(Node node, NodePorts ports)
{
    public Allocation Give(Allocation alloc, TaskGroup group)
    {
        var shared = Networks(group.Networks);
        var disk = group.EphemeralDisk?.SizeMB ?? 0;
        var tasks = (group.Tasks ?? []).ToDictionary(task => task.Name, TaskResources, StringComparer.Ordinal);
        return alloc with
        {
            Resources = Sum(tasks.Values, disk, shared),
            SharedResources = new Resources { DiskMB = disk, Networks = shared },
            TaskResources = tasks,
            AllocatedResources = new AllocatedResources
            {
                Tasks = tasks.ToDictionary(task => task.Key, task => Allocated(task.Value), StringComparer.Ordinal),
                TaskLifecycles = (group.Tasks ?? []).ToDictionary(task => task.Name, task => task.Lifecycle, StringComparer.Ordinal),
                Shared = new AllocatedSharedResources { DiskMB = disk, Networks = shared, Ports = Mappings(shared) },
            },
        };
    }

    private Resources TaskResources(JobTask task)
    {
        var asked = task.Resources ?? Resources.Empty;
        return asked with { Networks = Networks(asked.Networks) };
    }

    private static AllocatedTaskResources Allocated(Resources task) => new()
    {
        Cpu = new AllocatedCpuResources { CpuShares = task.CPU },
        Memory = new AllocatedMemoryResources { MemoryMB = task.MemoryMB },
        Networks = task.Networks,
    };

    private static Resources Sum(IReadOnlyCollection<Resources> tasks, long disk, IReadOnlyList<NetworkResource>? shared) => new()
    {
        CPU = tasks.Sum(task => task.CPU),
        Cores = tasks.Sum(task => task.Cores),
        MemoryMB = tasks.Sum(task => task.MemoryMB),
        MemoryMaxMB = tasks.Sum(task => task.MemoryMB),
        DiskMB = tasks.Sum(task => task.DiskMB) + disk,
        Networks = shared ?? tasks.Select(task => task.Networks).FirstOrDefault(networks => networks is not null),
    };

    private IReadOnlyList<NetworkResource>? Networks(IReadOnlyList<NetworkResource>? asked)
    {
        if (asked is null || asked.Count == 0) return null;
        var host = node.NodeResources?.Networks is [var first, ..] ? first : new NetworkResource();
        return [.. asked.Select(network => network with { Device = host.Device, IP = host.IP, DynamicPorts = Filled(network.DynamicPorts) })];
    }

    private IReadOnlyList<Port>? Filled(IReadOnlyList<Port>? asked) => asked is null ? null : [.. asked.Select(port => Mapped(port with { Value = ports.Take() }))];

    /// <summary>Nomad: -1 is the same port inside.</summary>
    private static Port Mapped(Port port) => port.To == -1 ? port with { To = port.Value } : port;

    private static List<AllocatedPortMapping>? Mappings(IReadOnlyList<NetworkResource>? networks) => networks is null ? null :
    [
        .. from network in networks
           from port in (network.ReservedPorts ?? []).Concat(network.DynamicPorts ?? [])
           select new AllocatedPortMapping { Label = port.Label, Value = port.Value, To = port.To, HostIP = network.IP },
    ];
}
