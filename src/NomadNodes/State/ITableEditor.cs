namespace NomadNodes.State;

/// <summary>What all tables have in common while the writer changes them.</summary>
internal interface ITableEditor
{
    bool IsChanged { get; }

    /// <summary>From here on, <see cref="Rollback"/> leads back to this point.</summary>
    void Checkpoint();

    void Rollback();

    /// <summary>Adds each changed row once, in its last state.</summary>
    void CollectChanges(ChangeSet changes);
}
