namespace NomadNodes.Http;

/// <summary>A body in pieces, whose length is known before the first is sent.</summary>
internal interface IBody
{
    /// <summary>In bytes.</summary>
    long Length { get; }

    /// <summary>How many pieces there are, at least one.</summary>
    int Count { get; }

    ReadOnlyMemory<byte> this[int piece] { get; }
}
