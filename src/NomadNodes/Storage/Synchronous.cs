namespace NomadNodes.Storage;

/// <summary>When the disk is told to make writes permanent. The numbers are SQLite's for its pragma of the same name.</summary>
internal enum Synchronous
{
    /// <summary>Never: a power cut may lose or damage everything; the end of the process alone loses nothing.</summary>
    Off = 0,

    /// <summary>At checkpoints: a power cut may lose the newest batches.</summary>
    Normal = 1,

    /// <summary>With each batch: what was acknowledged stays.</summary>
    Full = 2,
}
