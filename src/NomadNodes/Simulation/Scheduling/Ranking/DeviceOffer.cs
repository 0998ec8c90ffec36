using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

internal static class DeviceOffer
{
    /// <summary>Takes instances of the first kind that has enough; null if none has.</summary>
    /// <remarks><paramref name="taken"/>: those in use, by <see cref="NodeUsage.DeviceKey"/>; the ones taken are added.</remarks>
    internal static AllocatedDeviceResource? Take(DeviceRequest request, Node node, HashSet<string> taken)
    {
        foreach (var kind in request.Matching(node))
        {
            var free = (kind.Instances ?? []).Where(instance => instance.Healthy && !taken.Contains(Key(kind, instance))).Take(request.Count).ToList();
            if (free.Count < request.Count) continue;
            foreach (var instance in free) taken.Add(Key(kind, instance));
            return new AllocatedDeviceResource
            {
                Vendor = kind.Vendor,
                Type = kind.Type,
                Name = kind.Name,
                DeviceIDs = [.. free.Select(instance => instance.ID)],
            };
        }

        return null;
    }

    private static string Key(NodeDeviceResource kind, NodeDevice instance) => NodeUsage.DeviceKey(kind.Vendor, kind.Type, kind.Name, instance.ID);
}
