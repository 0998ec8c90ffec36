using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the namespaces of a whole state.</summary>
internal static class NamespaceFaults
{
    public static IEnumerable<string> FaultsOf(StateDocument document)
    {
        if (document.Namespaces is not { } namespaces) return [];
        // That there are no indexes at all is a fault of its own.
        var index = document.TableIndexes is { } indexes ? indexes.Namespaces : ulong.MaxValue;
        IEnumerable<string> missing = namespaces.Any(ns => ns.Name == Namespace.Default) ? [] : [$"Namespaces: '{Namespace.Default}' is missing; every state has it."];
        return [.. RecordFaults.Of("Namespaces", namespaces, Schemas.Namespaces.IndexesOf, index, NameFault, ns => ns.Name), .. missing];
    }

    private static string? NameFault(Namespace ns) =>
        NamespaceName.IsValid(ns.Name) ? null : $"Name: '{ns.Name}' is no name of a namespace: 1 to 128 letters, digits and -.";
}
