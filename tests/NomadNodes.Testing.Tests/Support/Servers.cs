namespace NomadNodes.Testing.Tests.Support;

/// <summary>The two ways to a server: in the test's process, and by its address alone, as that of a container.</summary>
public sealed class Servers : TheoryData<Reach>
{
    public Servers() : base(Reach.InProcess, Reach.ByAddress)
    {
    }
}

public enum Reach
{
    InProcess,
    ByAddress,
}

/// <summary>A server and the handle through which a test uses it.</summary>
internal sealed class Reached : IAsyncDisposable
{
    private readonly NomadServer _started;

    private Reached(NomadServer started, Reach reach)
    {
        _started = started;
        Nomad = reach is Reach.InProcess ? started : NomadServer.Connect(started.Address, started.Token);
    }

    public NomadServer Nomad { get; }

    public static async Task<Reached> StartAsync(Reach reach, Action<NomadServerOptions>? configure = null) => new(await NomadServer.StartAsync(configure), reach);

    public async ValueTask DisposeAsync()
    {
        await Nomad.DisposeAsync();
        await _started.DisposeAsync();
    }
}
