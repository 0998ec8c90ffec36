using NomadNodes.Model;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Nodes;

/// <summary>Which nodes are wanted, and how much of each.</summary>
internal sealed record NodeListRequest(string Prefix, string Filter, NodeListFields Fields, ListOptions Options);
