namespace NomadNodes.Storage;

/// <summary>Keeps nothing: a database that nobody would read again is not written.</summary>
internal sealed class MemoryStorage : IStateStorage
{
    public bool KeepsNothing => true;

    public StoredState Load() => StoredState.Empty;

    public void Save(StorageBatch batch)
    {
    }

    public void Dispose()
    {
    }
}
