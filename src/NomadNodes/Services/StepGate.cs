using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Services;

/// <summary>
/// Held during each step of the simulation, and by whoever replaces the whole state: no step that was decided on the old state is applied to the new
/// one.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle nobody asks for holds nothing.")]
internal sealed class StepGate
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Disposing what it gives opens the gate again.</summary>
    public async ValueTask<Passage> EnterAsync(CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        return new Passage(_gate);
    }

    public readonly struct Passage(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
