using NomadNodes.Model.Json;

namespace NomadNodes.State.Events;

/// <summary>A payload whose only member is the changed object.</summary>
internal sealed class NamedPayload(string name, IWireForm changed) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Name(name);
        changed.WriteTo(w);
        w.EndObject();
    }
}
