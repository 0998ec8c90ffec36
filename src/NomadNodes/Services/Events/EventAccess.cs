using NomadNodes.Acl;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Events;

/// <summary>
/// Whether a stream may go on, asked before each line: rights can be taken away, and tokens expire. While nothing of that has changed, asking costs a
/// comparison. One caller at a time.
/// </summary>
internal sealed class EventAccess(Callers callers, EventStreamRequest request)
{
    private object? _version;
    private Caller? _caller;

    /// <summary>Nomad: every topic that is asked for must be allowed.</summary>
    public bool Holds()
    {
        if (!callers.IsEnabled) return true;
        var version = callers.Version;
        if (ReferenceEquals(version, _version) && _caller?.Token?.ExpirationTime.IsZero == true) return true;
        _version = null;
        if (!callers.Resolve(request.Token).Succeeded(out _caller, out _)) return false;
        foreach (var topic in request.Topics.Topics)
        {
            if (!_caller.Rights.Allow(RightOf(topic))) return false;
        }

        _version = version;
        return true;
    }

    /// <summary>Whether an event of a namespace may be told to those who asked for all of them.</summary>
    public bool MayTell(ClusterEvent one) =>
        !callers.IsEnabled || _caller?.Rights.Allow(Right.Namespace(one.Namespace, NamespaceCapability.ReadJob)) == true;

    private Right RightOf(string topic) => topic switch
    {
        EventTopic.Node => Right.NodeRead,
        EventTopic.Deployment or EventTopic.Evaluation or EventTopic.Allocation or EventTopic.Job or "Service" => Right.Namespace(request.Namespace, NamespaceCapability.ReadJob),
        "HostVolume" => Right.Namespace(request.Namespace, NamespaceCapability.HostVolumeRead),
        "CSIVolume" or "CSIPlugin" => Right.Namespace(request.Namespace, NamespaceCapability.CsiReadVolume),
        _ => Right.Management,
    };
}
