namespace NomadNodes.Errors;

/// <summary>Several faults in one text. Nomad: two line ends belong to the text.</summary>
internal static class MultiError
{
    public static string Text(IReadOnlyList<string> faults) =>
        $"{(faults.Count == 1 ? "1 error" : $"{faults.Count} errors")} occurred:\n{string.Concat(faults.Select(fault => $"\t* {fault}\n"))}\n";
}
