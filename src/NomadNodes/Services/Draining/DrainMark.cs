using NomadNodes.Model;

namespace NomadNodes.Services.Draining;

/// <summary>An allocation that a drain moves off its node.</summary>
/// <param name="AllocId">The allocation.</param>
/// <param name="DisablePlacement">Whether it is stopped without a replacement. Nomad: batch allocations at a deadline.</param>
internal readonly record struct DrainMark(UuidKey AllocId, bool DisablePlacement);
