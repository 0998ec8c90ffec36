namespace NomadNodes.Testing;

/// <summary>Which requests of the journal; all of what is set must be true.</summary>
public sealed record RequestFilter
{
    /// <summary>In any case.</summary>
    public string? Method { get; init; }

    /// <summary><c>*</c> stands for any text: <c>/v1/node/*/drain</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What it was answered with.</summary>
    public int? Status { get; init; }

    /// <summary>The accessor of its token.</summary>
    public string? Token { get; init; }

    /// <summary>A JSON pointer into its body, <c>/DrainSpec/Deadline</c>: what must be there, or, with <see cref="EqualTo"/>, must have a value.</summary>
    public string? BodyPointer { get; init; }

    /// <summary>The value at <see cref="BodyPointer"/>.</summary>
    public string? EqualTo { get; init; }

    /// <summary>Only what came after this sequence number.</summary>
    public ulong? After { get; init; }

    /// <summary>True: only what still waits for its answer. False: only what has one.</summary>
    public bool? Pending { get; init; }
}
