namespace NomadNodes.OpenApi;

/// <summary>A header of an answer.</summary>
internal sealed record HeaderDoc(string Name, string Description, string Example)
{
    public static readonly HeaderDoc Index = new("X-Nomad-Index", "The index that the answer is as new as; of a write, the write's own.", "42");

    public static readonly HeaderDoc NextToken = new(
        "X-Nomad-Nexttoken", "Where the next page starts; only when there is one.", "fb2170a8-257d-3c64-b14d-bc06cc94e34c");

    /// <summary>What every read says about itself.</summary>
    public static readonly IReadOnlyList<HeaderDoc> ReadMeta =
    [
        Index,
        new("X-Nomad-Knownleader", "Whether the answering server knows a leader.", "true"),
        new("X-Nomad-Lastcontact", "Milliseconds since the answering server heard of its leader.", "0"),
    ];
}
