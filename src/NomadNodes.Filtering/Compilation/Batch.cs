using System.Runtime.CompilerServices;

namespace NomadNodes.Filtering.Compilation;

/// <summary>How many values are tested at once: enough to keep the memory busy, few enough to stay in the nearest cache.</summary>
internal static class Batch
{
    public const int Size = 64;
}

/// <summary>Room for one batch, on the stack.</summary>
[InlineArray(Batch.Size)]
internal struct Batch<T>
{
    private T _first;
}
