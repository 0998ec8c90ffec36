using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>A node together with how its agent behaves.</summary>
internal sealed record NodeAgentView(Node Node, NodeAgentState Agent);
