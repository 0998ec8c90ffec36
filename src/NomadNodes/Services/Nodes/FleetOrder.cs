using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>How large a fleet somebody wants, and what its new nodes are like.</summary>
/// <param name="Count">How many nodes the fleet has afterwards.</param>
/// <param name="Template">What every new node has; its name, with a number behind it, is theirs.</param>
/// <param name="Pools">Weights by name, none of them zero; the template's pool holds when there are none.</param>
internal sealed record FleetOrder(int Count, Node Template, IReadOnlyList<KeyValuePair<string, double>> Pools);

/// <summary>What a change of the fleet came to.</summary>
internal sealed record FleetChange(ulong Index, int Count, int Added, int Removed);
