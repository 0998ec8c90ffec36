namespace NomadNodes.Services.Scheduling;

/// <summary>The evaluations that a change brought about.</summary>
/// <param name="Ids">Null where there are none.</param>
/// <param name="Index">The index that they were created at; 0 where nothing was written, though one can be taken by no evaluation at all.</param>
internal sealed record CreatedEvaluations(IReadOnlyList<string>? Ids, ulong Index)
{
    public static readonly CreatedEvaluations None = new(null, 0);
}
