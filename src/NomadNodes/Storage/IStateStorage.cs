namespace NomadNodes.Storage;

/// <summary>
/// Where the state outlives the process. One thread at a time may call it; the state's writer does, after one <see cref="Load"/> at start.
/// </summary>
internal interface IStateStorage : IDisposable
{
    /// <summary>Nothing is ever read again: nobody needs to make documents of rows, or to save.</summary>
    bool KeepsNothing => false;

    /// <exception cref="StorageException">What is stored cannot be read.</exception>
    StoredState Load();

    /// <summary>
    /// One transaction. Once it returns the batch is as durable as the storage was asked to be; when it throws, nothing of the batch is stored
    /// and the next batch is welcome.
    /// </summary>
    /// <exception cref="StorageException">The batch could not be stored; the message says why and what to do.</exception>
    void Save(StorageBatch batch);
}
