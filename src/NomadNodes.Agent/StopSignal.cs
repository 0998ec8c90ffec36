using System.Runtime.InteropServices;

namespace NomadNodes.Agent;

/// <summary>Waits for SIGINT or SIGTERM, and lets the server stop in good order instead of the process ending at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource<PosixSignal> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="hangUp">What SIGHUP does instead of ending the process; null: it ends it.</param>
    public StopSignal(Action? hangUp = null)
    {
        Register(PosixSignal.SIGINT);
        Register(PosixSignal.SIGTERM);
        if (hangUp is not null) Register(hangUp);
    }

    /// <summary>Which one it was.</summary>
    public Task<PosixSignal> Received => _received.Task;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Register(PosixSignal signal) => _registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        // A second signal is for a stop that takes too long: it ends the process.
        context.Cancel = _received.TrySetResult(context.Signal);
    }));

    private void Register(Action hangUp) => _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        hangUp();
    }));
}
