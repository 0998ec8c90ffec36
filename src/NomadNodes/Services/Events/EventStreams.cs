using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Events;

/// <summary>Opens event streams.</summary>
internal sealed class EventStreams(EventLog events, RegionRule region, Callers callers)
{
    /// <param name="request">What to tell, and from when on.</param>
    /// <param name="cutOff">Breaks the connection of a client that takes nothing any more; called at most once, from any thread.</param>
    public Outcome<EventStream> Open(EventStreamRequest request, Action cutOff)
    {
        if (region.RefusalOf(request.Region) is { } refusal) return refusal;
        var access = new EventAccess(callers, request);
        if (!access.Holds()) return AclErrors.PermissionDenied;
        return new EventStream(events.Follow(request.Index, cutOff), new EventFilter(request.Topics, request.Namespace, access.MayTell), access);
    }
}
