using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>What a group wants when the node of an allocation is disconnected.</summary>
internal static class Disconnection
{
    /// <summary>AllocState.Field of the client status.</summary>
    private const ulong ClientStatusField = 0;

    extension(TaskGroup group)
    {
        /// <summary>Nanoseconds; 0: it is lost at once.</summary>
        internal long LostAfter => group.Disconnect?.LostAfter ?? group.MaxClientDisconnect ?? 0;

        internal bool ReplacesDisconnected => group.Disconnect?.Replace ?? true;

        internal string Reconciles => group.Disconnect?.Reconcile is { Length: > 0 } strategy ? strategy : "best_score";
    }

    extension(Allocation alloc)
    {
        /// <summary>It was out of sight for longer than its group allows.</summary>
        /// <remarks><paramref name="now"/>: Unix nanoseconds.</remarks>
        internal bool IsUnknownForTooLong(TaskGroup group, long now) =>
            now >= (alloc.UnknownSince?.ToUnixNanoseconds() ?? alloc.ModifyTime) + group.LostAfter;

        internal bool WasUnknown => (alloc.AllocStates ?? []).Any(state => state is { Field: ClientStatusField, Value: AllocClientStatus.Unknown });
    }
}
