using NomadNodes.State.Events;

namespace NomadNodes.State;

/// <summary>A batch that is saved and waits to be seen.</summary>
internal sealed record SavedBatch(Snapshot Snapshot, ChangeSet Changes, IReadOnlyList<EventBatch> Batches);
