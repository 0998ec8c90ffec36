using NomadNodes.Settings;

namespace NomadNodes.Storage;

/// <param name="Directory">Made where it is missing; one server at a time may use it.</param>
internal sealed record SqliteStorageOptions(string Directory)
{
    internal Durability Synchronous { get; init; } = Durability.Full;

    /// <summary>
    /// Bytes added to the write-ahead log before they are moved into the database; at eight times as much the writer waits for that.
    /// </summary>
    internal long CheckpointBytes { get; init; } = 16 << 20;
}
