namespace NomadNodes.State.Watches;

/// <summary>Why a wait ended; of several reasons the greatest is told.</summary>
[Flags]
internal enum WaitOutcome
{
    None = 0,

    /// <summary>The wait is over; answer with what was read last.</summary>
    Deadline = 1,

    /// <summary>Something that is watched has changed: read again, and wait again if that is not enough.</summary>
    Signalled = 2,

    /// <summary>The state was reset: read again and answer, whatever the index.</summary>
    Released = 4,

    /// <summary>The client is gone or the server stops.</summary>
    Stopped = 8,
}
