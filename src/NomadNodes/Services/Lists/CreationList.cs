using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Orders;

namespace NomadNodes.Services.Lists;

/// <summary>A table that is listed in the order in which its rows were made. Nomad: by CreateIndex, then ID; with a prefix by ID.</summary>
internal sealed class CreationList<T>
    where T : class
{
    public required StateTable Table { get; init; }

    public required Func<Snapshot, Table<UuidKey, T>> TableOf { get; init; }

    public required TableOrder<ulong, UuidKey, T> Order { get; init; }

    public required Func<T, string> IdOf { get; init; }

    public required Func<T, string> NamespaceOf { get; init; }

    public required Func<T, ulong> CreateIndexOf { get; init; }
}
