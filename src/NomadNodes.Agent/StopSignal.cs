using System.Runtime.InteropServices;

namespace NomadNodes.Agent;

/// <summary>Waits for SIGINT or SIGTERM, and lets the server stop in good order instead of the process ending at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignal() => _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM)];

    public Task Received => _received.Task;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        // A second signal is for a stop that takes too long: it ends the process.
        context.Cancel = _received.TrySetResult();
    });
}
