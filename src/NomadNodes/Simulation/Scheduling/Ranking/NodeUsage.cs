using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What the allocations on a node hold: those that are there, less those that the plan stops, with those that it places.</summary>
internal sealed class NodeUsage
{
    private readonly HashSet<int> _ports = [];
    private readonly HashSet<int> _cores = [];
    private readonly HashSet<string> _devices = [];

    internal Amount Used { get; private set; }

    internal int Allocs { get; private set; }

    internal IReadOnlySet<int> Ports => _ports;

    internal IReadOnlySet<int> Cores => _cores;

    /// <summary>IDs of instances, by <see cref="DeviceKey"/>.</summary>
    internal IReadOnlySet<string> Devices => _devices;

    internal static string DeviceKey(string vendor, string type, string name, string id) => $"{vendor}/{type}/{name}/{id}";

    internal void Add(Allocation alloc)
    {
        Used += Amount.Of(alloc);
        Allocs++;
        Held(alloc, port => _ports.Add(port), core => _cores.Add(core), device => _devices.Add(device));
    }

    internal void Remove(Allocation alloc)
    {
        Used -= Amount.Of(alloc);
        Allocs--;
        Held(alloc, port => _ports.Remove(port), core => _cores.Remove(core), device => _devices.Remove(device));
    }

    private static void Held(Allocation alloc, Action<int> port, Action<int> core, Action<string> device)
    {
        if (alloc.AllocatedResources is not { } held) return;
        foreach (var mapping in held.Shared.Ports ?? []) port((int)mapping.Value);
        foreach (var task in held.Tasks?.Values ?? [])
        {
            foreach (var taken in task.Networks ?? [])
            {
                foreach (var one in taken.ReservedPorts ?? []) port((int)one.Value);
                foreach (var one in taken.DynamicPorts ?? []) port((int)one.Value);
            }

            foreach (var number in task.Cpu.ReservedCores ?? []) core(number);
            foreach (var kind in task.Devices ?? [])
            {
                foreach (var id in kind.DeviceIDs ?? []) device(DeviceKey(kind.Vendor, kind.Type, kind.Name, id));
            }
        }
    }
}
