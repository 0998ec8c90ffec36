using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Api;

/// <summary>The parameters that all lists of nodes take.</summary>
internal static class NodeListParameters
{
    /// <summary>Nomad: resources is looked at before os.</summary>
    public static Outcome<NodeListRequest> Read(ReadParameters read)
    {
        if (read.Query.ReadBool("resources", out var resources) is { } fault) return NodeErrors.BadListField(fault);
        if (read.Query.ReadBool("os", out var os) is { } second) return NodeErrors.BadListField(second);
        var fields = (resources ? NodeListFields.Resources : 0) | (os ? NodeListFields.OS : 0);
        return new NodeListRequest(read.Prefix, read.Filter, fields, read.ToListOptions());
    }
}
